import type { Words } from '@navette/flow';

/** "Left early: became a customer". */
export const leftEarly = (label: string): Words => ({ en: `Left early: ${label}`, fr: `Sortie anticipée\u00a0: ${label}` });

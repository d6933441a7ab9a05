import type { EventVerdict } from '@navette/flow';

/** In the order in which people look for them. */
export const verdicts: readonly EventVerdict[] = ['started', 'continued', 'notRun', 'alreadyHandled', 'refused', 'pending'];

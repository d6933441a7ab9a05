import type { Words } from '@navette/flow';

export const title: Words = { en: 'Ringover', fr: 'Ringover' };

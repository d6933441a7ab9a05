import type { Words } from '@navette/flow';

export const title: Words = { en: 'Zoho CRM', fr: 'Zoho CRM' };

import 'i18next';
import type { en } from './en';
import type { mapping } from './en/mapping';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & { mapping: typeof mapping } };
  }
}

import 'i18next';
import type { editorSentences } from './add-editor-sentences';
import type { flowSentences } from './add-flow-sentences';
import type { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & (typeof editorSentences)['en'] & (typeof flowSentences)['en'] };
  }
}

import 'i18next';
import type { editorSentences } from './add-editor-sentences';
import type { flowSentences } from './add-flow-sentences';
import type { hoursSentences } from './add-hours-sentences';
import type { teamSentences } from './add-team-sentences';
import type { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en &
        (typeof editorSentences)['en'] &
        (typeof flowSentences)['en'] &
        (typeof hoursSentences)['en'] &
        (typeof teamSentences)['en'];
    };
  }
}

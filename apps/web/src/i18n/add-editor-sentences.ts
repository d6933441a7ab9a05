import i18next from 'i18next';
import { mapping as english } from './en/mapping';
import { mapping as french } from './fr/mapping';

/** Sentences that come with the editor's chunk, in both languages: few people load them, and nobody waits for them at first. */
export const addEditorSentences = (): void => {
  i18next.addResourceBundle('en', 'translation', { mapping: english });
  i18next.addResourceBundle('fr', 'translation', { mapping: french });
};

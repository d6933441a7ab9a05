import i18next from 'i18next';
import { flowSettings as englishSettings } from './en/flow-settings';
import { json as englishJson } from './en/json';
import { mapping as englishMapping } from './en/mapping';
import { richText as englishRichText } from './en/rich-text';
import { secrets as englishSecrets } from './en/secrets';
import { flowSettings as frenchSettings } from './fr/flow-settings';
import { json as frenchJson } from './fr/json';
import { mapping as frenchMapping } from './fr/mapping';
import { richText as frenchRichText } from './fr/rich-text';
import { secrets as frenchSecrets } from './fr/secrets';

export const editorSentences = {
  en: { flowSettings: englishSettings, json: englishJson, mapping: englishMapping, richText: englishRichText, secrets: englishSecrets },
  fr: { flowSettings: frenchSettings, json: frenchJson, mapping: frenchMapping, richText: frenchRichText, secrets: frenchSecrets },
};

/** Sentences that come with the editor's chunk, in both languages: few people load them, and nobody waits for them at first. */
export const addEditorSentences = (): void => {
  i18next.addResourceBundle('en', 'translation', editorSentences.en);
  i18next.addResourceBundle('fr', 'translation', editorSentences.fr);
};

import i18next from 'i18next';
import { folders as englishFolders } from './en/folders';
import { folders as frenchFolders } from './fr/folders';

export const flowSentences = { en: { folders: englishFolders }, fr: { folders: frenchFolders } };

/** Sentences that come with the list of flows, in both languages: no other page shows them. */
export const addFlowSentences = (): void => {
  i18next.addResourceBundle('en', 'translation', flowSentences.en);
  i18next.addResourceBundle('fr', 'translation', flowSentences.fr);
};

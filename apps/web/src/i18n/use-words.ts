import type { Language, Words } from '@navette/flow';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The language on screen, as the core names it. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'fr' ? 'fr' : 'en');

/** Bilingual words of the API in the language on screen. */
export const useWords = (): ((words: Words) => string) => {
  const language = useLanguage();
  return useCallback((words: Words) => words[language], [language]);
};

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { ApiError, Unreachable } from './api-error';

/** What a person reads when something was refused: the API's sentence and remedy in the language on screen. */
export const useErrorWords = (): ((error: unknown) => { sentence: string; remedy: string }) => {
  const words = useWords();
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (error instanceof ApiError && words(error.words.sentence)) {
        return { sentence: words(error.words.sentence), remedy: words(error.words.remedy) };
      }
      return { sentence: t(error instanceof Unreachable ? 'common.unreachable' : 'common.somethingElse'), remedy: '' };
    },
    [words, t],
  );
};

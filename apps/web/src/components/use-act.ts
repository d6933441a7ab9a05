import { useCallback } from 'react';
import { useErrorWords } from '../api/use-error-words';
import { notifyError } from './notify';

/** Runs what a button asks for; a refusal is said in the corner with the API's own sentence. Answers undefined then. */
export const useAct = (): (<Answer>(act: () => Promise<Answer>) => Promise<Answer | undefined>) => {
  const errorWords = useErrorWords();
  return useCallback(
    async (act) => {
      try {
        return await act();
      } catch (error) {
        const { sentence, remedy } = errorWords(error);
        notifyError([sentence, remedy].filter(Boolean).join(' '));
        return undefined;
      }
    },
    [errorWords],
  );
};

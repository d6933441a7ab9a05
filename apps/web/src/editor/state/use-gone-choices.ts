import type { GoneChoice, StepId } from '@navette/flow';
import { useCallback, useState } from 'react';

/** Choices that forms have looked for in the app in vain; the compiler makes issues of those that the draft still holds. */
export const useGoneChoices = () => {
  const [gone, setAll] = useState<GoneChoice[]>([]);
  const setGone = useCallback((stepId: StepId, field: string, choice: { value: string; label: string } | null) => {
    setAll((all) => {
      const others = all.filter((each) => each.stepId !== stepId || each.field !== field);
      return choice ? [...others, { stepId, field, ...choice }] : others.length === all.length ? all : others;
    });
  }, []);
  return { gone, setGone };
};

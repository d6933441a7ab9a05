import type { StepId } from '@navette/flow';
import { useSearch } from '@tanstack/react-router';
import { type RefObject, useRef } from 'react';

/** The selected step as it is when something happens. */
export const useSelectedStep = (): RefObject<StepId | null> => {
  const { step } = useSearch({ from: '/frame/flows/$flowId/edit' });
  const selected = useRef<StepId | null>(null);
  selected.current = step ?? null;
  return selected;
};

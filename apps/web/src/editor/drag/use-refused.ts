import type { StepId } from '@navette/flow';
import { useMemo } from 'react';
import type { StepDecoration } from '../../canvas';

type Decorations = Record<StepId, StepDecoration>;

/** While an exit is dragged, steps that it cannot be linked to are dimmed. */
export const useRefused = (decorations: Decorations, refused: ReadonlyMap<StepId, string> | null): Decorations =>
  useMemo(() => {
    if (!refused) return decorations;
    const dimmed = [...refused.keys()].map((id) => [id, { ...decorations[id], dimmed: true }] as const);
    return { ...decorations, ...Object.fromEntries(dimmed) };
  }, [decorations, refused]);

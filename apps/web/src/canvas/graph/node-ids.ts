import type { ExitId, StepId } from '@navette/flow';

/** Ids of what only the drawing has. Apart, because the layout's worker needs them and nothing else of the flow. */
export const joinId = (step: StepId): string => `join:${step}`;
export const endId = (step: StepId, exit: ExitId): string => `end:${step}:${exit}`;

import { type Operation, type Part, readPart, writePart } from '@navette/flow';
import type { DraftState } from './draft-state';
import { putOnTop } from './receive-edits';

export type Choice = 'mine' | 'theirs';

/**
 * What to do once a person has chosen between the own value of a part and somebody else's: edits that only set it are sent, or
 * forgotten. Of an edit that did more than that, the rest is sent in any case, and `then` gives the part their value again.
 */
export const chooseValue = (state: DraftState, part: Part, choice: Choice): { state: DraftState; then?: Operation } => {
  const asking = state.pending.filter(({ asks }) => asks?.part === part);
  const isForgotten = (edit: (typeof asking)[number]) => choice === 'theirs' && edit.asks?.part === part && edit.parts.length === 1;
  const kept = state.pending
    .filter((edit) => !isForgotten(edit))
    .map((edit) => (edit.asks?.part === part ? { ...edit, asks: undefined } : edit));
  const { document, pending } = putOnTop(state.base, kept);
  const goesBack = choice === 'theirs' && asking.some((edit) => !isForgotten(edit));
  const then = goesBack ? writePart(part, readPart(state.base, part)) : undefined;
  return { state: { ...state, document, pending }, ...(then && { then }) };
};

import type { FlowDocument, StepId } from '@navette/flow';
import { type KeyboardEvent, useCallback } from 'react';
import type { EditorActions } from '../editor-context';
import { placeAfter, placeBefore } from './place-after';

/** Keys on a focused step, the same on canvas and outline (UX §4.9). */
export const useStepKeys = (actions: EditorActions, read: () => FlowDocument) =>
  useCallback(
    (event: KeyboardEvent, stepId: StepId) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isCommand = event.ctrlKey || event.metaKey;
      const act = isCommand ? commands[key] : keys[key];
      if (!act || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act({ actions, stepId, document: read(), shift: event.shiftKey });
    },
    [actions, read],
  );

type Pressed = { actions: EditorActions; stepId: StepId; document: FlowDocument; shift: boolean };

const keys: Record<string, (pressed: Pressed) => void> = {
  a: ({ actions, stepId, document, shift }) => actions.addAt((shift ? placeBefore : placeAfter)(document, stepId) ?? null),
  s: ({ actions, stepId }) => actions.switchOff(stepId),
  n: ({ actions, stepId }) => actions.focusField(stepId, 'note'),
  F2: ({ actions, stepId }) => actions.rename(stepId),
  Enter: ({ actions, stepId }) => actions.focusField(stepId),
  Delete: ({ actions, stepId }) => actions.remove(stepId),
  Backspace: ({ actions, stepId }) => actions.remove(stepId),
};

const commands: Record<string, (pressed: Pressed) => void> = {
  d: ({ actions, stepId }) => actions.duplicate(stepId),
};

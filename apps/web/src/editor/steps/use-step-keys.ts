import type { FlowDocument, StepId } from '@navette/flow';
import { type KeyboardEvent, useCallback } from 'react';
import { keyName } from '../../keys/key-name';
import { singleLetters } from '../../keys/single-letters';
import type { EditorActions } from '../editor-context';
import { stepKeys } from './step-keys';

/** Keys on a focused step, the same on canvas and outline (UX §4.9). `about`: what a command on this step is about. */
export const useStepKeys = (actions: EditorActions, read: () => FlowDocument, about: (stepId: StepId) => StepId[]) =>
  useCallback(
    (event: KeyboardEvent, stepId: StepId) => {
      const act = stepKeys[keyName(event)];
      if (!act) return;
      const isAlone = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (isAlone && singleLetters.current() === 'off') return;
      event.preventDefault();
      event.stopPropagation();
      act({ actions, stepId, stepIds: about(stepId), document: read(), element: event.target as HTMLElement });
    },
    [actions, read, about],
  );

import { type FlowDocument, mainExit, type StepId } from '@navette/flow';
import { type KeyboardEvent, useCallback } from 'react';
import { singleLetters } from '../../keys/single-letters';
import type { EditorActions } from '../editor-context';
import { placeAfter, placeBefore } from './place-after';

/** Keys on a focused step, the same on canvas and outline (UX §4.9). `about`: what a command on this step is about. */
export const useStepKeys = (actions: EditorActions, read: () => FlowDocument, about: (stepId: StepId) => StepId[]) =>
  useCallback(
    (event: KeyboardEvent, stepId: StepId) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isCommand = event.ctrlKey || event.metaKey;
      const act = isCommand ? commands[key] : event.shiftKey ? (shifted[key] ?? keys[key]) : keys[key];
      if (!act || event.altKey) return;
      if (!isCommand && key.length === 1 && singleLetters.current() === 'off') return;
      event.preventDefault();
      event.stopPropagation();
      act({ actions, stepId, stepIds: about(stepId), document: read(), element: event.target as HTMLElement });
    },
    [actions, read, about],
  );

type Pressed = { actions: EditorActions; stepId: StepId; stepIds: StepId[]; document: FlowDocument; element: HTMLElement };

const openMenu = ({ actions, stepIds, element }: Pressed): void => {
  const { left, bottom } = element.getBoundingClientRect();
  actions.use({ kind: 'menu', stepIds, at: { x: left + 24, y: bottom } });
};

const keys: Record<string, (pressed: Pressed) => void> = {
  a: ({ actions, stepId, document }) => actions.addAt(placeAfter(document, stepId) ?? null),
  p: ({ actions, stepId, document }) => {
    const step = document.steps[stepId];
    const exit = step && mainExit(step);
    if (exit !== undefined) actions.addAt({ from: stepId, exit });
  },
  e: ({ actions, stepId, document }) => {
    const kind = document.steps[stepId]?.kind;
    if (kind === 'action' || kind === 'subflow') actions.addAt({ from: stepId, exit: 'error' });
  },
  l: ({ actions, stepId }) => actions.use({ kind: 'link', stepId }),
  m: ({ actions, stepId }) => actions.use({ kind: 'move', stepId }),
  s: ({ actions, stepIds }) => actions.switchOff(stepIds),
  n: ({ actions, stepId }) => actions.focusField(stepId, 'note'),
  t: ({ actions, stepId, document }) => {
    if (document.steps[stepId]?.kind !== 'trigger') actions.focusField(stepId, 'test');
  },
  ' ': ({ actions, stepId }) => actions.selectMore([stepId], 'toggle'),
  F2: ({ actions, stepId }) => actions.rename(stepId),
  Enter: ({ actions, stepId }) => actions.focusField(stepId),
  Delete: ({ actions, stepIds }) => actions.remove(stepIds),
  Backspace: ({ actions, stepIds }) => actions.remove(stepIds),
  ContextMenu: openMenu,
};

const shifted: Record<string, (pressed: Pressed) => void> = {
  a: ({ actions, stepId, document }) => actions.addAt(placeBefore(document, stepId) ?? null),
  F10: openMenu,
};

const commands: Record<string, (pressed: Pressed) => void> = {
  a: ({ actions }) => actions.selectAll(),
  d: ({ actions, stepIds }) => actions.duplicate(stepIds),
};

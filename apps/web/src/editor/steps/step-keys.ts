import { type FlowDocument, mainExit, type StepId } from '@navette/flow';
import type { EditorActions } from '../editor-context';
import { placeAfter, placeBefore } from './place-after';

export type Pressed = { actions: EditorActions; stepId: StepId; stepIds: StepId[]; document: FlowDocument; element: HTMLElement };

const openMenu = ({ actions, stepIds, element }: Pressed): void => {
  const { left, bottom } = element.getBoundingClientRect();
  actions.use({ kind: 'menu', stepIds, at: { x: left + 24, y: bottom } });
};

/** What a key does on a focused step, by its name (`keyName`). Each stands on the sheet of shortcuts too. */
export const stepKeys: Record<string, (pressed: Pressed) => void> = {
  A: ({ actions, stepId, document }) => actions.addAt(placeAfter(document, stepId) ?? null),
  'Shift A': ({ actions, stepId, document }) => actions.addAt(placeBefore(document, stepId) ?? null),
  P: ({ actions, stepId, document }) => {
    const step = document.steps[stepId];
    const exit = step && mainExit(step);
    if (exit !== undefined) actions.addAt({ from: stepId, exit });
  },
  E: ({ actions, stepId, document }) => {
    const kind = document.steps[stepId]?.kind;
    if (kind === 'action' || kind === 'subflow') actions.addAt({ from: stepId, exit: 'error' });
  },
  L: ({ actions, stepId }) => actions.use({ kind: 'link', stepId }),
  M: ({ actions, stepId }) => actions.use({ kind: 'move', stepId }),
  S: ({ actions, stepIds }) => actions.switchOff(stepIds),
  N: ({ actions, stepId }) => actions.focusField(stepId, 'note'),
  'Shift N': ({ actions, stepId }) => actions.addNote(stepId),
  T: ({ actions, stepId, document }) => {
    if (document.steps[stepId]?.kind !== 'trigger') actions.focusField(stepId, 'test');
  },
  Space: ({ actions, stepId }) => actions.selectMore([stepId], 'toggle'),
  F2: ({ actions, stepId }) => actions.rename(stepId),
  Enter: ({ actions, stepId }) => actions.focusField(stepId),
  Del: ({ actions, stepIds }) => actions.remove(stepIds),
  'Shift F10': openMenu,
  'Ctrl A': ({ actions }) => actions.selectAll(),
  'Ctrl G': ({ actions, stepIds }) => actions.group(stepIds),
  'Ctrl D': ({ actions, stepIds }) => actions.duplicate(stepIds),
};

import { mainExit, type Step, type StepId, type Words, whyNotFlow } from '@navette/flow';
import {
  IconArrowsMove,
  IconBoxMultiple,
  IconClipboard,
  IconClipboardCopy,
  IconCopy,
  IconCut,
  IconFlask,
  IconLink,
  IconNote,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconRoute2,
  IconRouteAltRight,
  IconSelect,
  IconSelectAll,
  IconShieldPlus,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { EditorValue } from '../editor-context';
import { pasteAfter } from './paste-after';
import { placeAfter, placeBefore } from './place-after';

/** `reason`: why it cannot be done. */
type Command = { name: ParseKeys; key?: string; Icon: TablerIcon; act(): void; danger?: boolean; reason?: Words };
type Editor = Pick<EditorValue, 'document' | 'actions' | 'many'>;

/** What can be done with one step or with several, in groups. The trigger stays where it is. */
export const menuCommands = (stepIds: readonly StepId[], editor: Editor): Command[][] => {
  const steps = stepIds.flatMap((id) => editor.document.steps[id] ?? []);
  const [only] = steps;
  const movable = steps.some(({ kind }) => kind !== 'trigger');
  const alone = only && steps.length === 1 ? [ofOne(only, editor), adding(only, editor), selecting(only, editor)] : [];
  return [...alone, copying(stepIds, editor, movable), ...(movable ? [ending(steps, editor)] : [])].filter((group) => group.length > 0);
};

const ofOne = (step: Step, { actions }: Editor): Command[] => [
  { name: 'editor.rename', key: 'F2', Icon: IconPencil, act: () => actions.rename(step.id) },
  ...(step.kind === 'trigger'
    ? []
    : [
        { name: 'bench.testStep' as const, key: 'T', Icon: IconFlask, act: () => actions.focusField(step.id, 'test') },
        { name: 'editing.move' as const, key: 'M', Icon: IconArrowsMove, act: () => actions.use({ kind: 'move', stepId: step.id }) },
      ]),
  ...(step.kind === 'stop'
    ? []
    : [{ name: 'editing.link' as const, key: 'L', Icon: IconLink, act: () => actions.use({ kind: 'link', stepId: step.id }) }]),
];

const adding = (step: Step, { document, actions }: Editor): Command[] => {
  const [after, before, exit] = [placeAfter(document, step.id), placeBefore(document, step.id), mainExit(step)];
  const canFail = step.kind === 'action' || step.kind === 'subflow';
  const offers: (Command | false | undefined)[] = [
    after && { name: 'editing.addAfter', key: 'A', Icon: IconPlus, act: () => actions.addAt(after) },
    before && { name: 'editing.addBefore', key: 'Shift A', Icon: IconPlus, act: () => actions.addAt(before) },
    exit !== undefined && {
      name: 'editing.addParallel',
      key: 'P',
      Icon: IconRouteAltRight,
      act: () => actions.addAt({ from: step.id, exit }),
    },
    canFail && { name: 'editing.addErrorPath', key: 'E', Icon: IconShieldPlus, act: () => actions.addAt({ from: step.id, exit: 'error' }) },
  ];
  offers.push({ name: 'drawing.addNote', key: 'Shift N', Icon: IconNote, act: () => actions.addNote(step.id) });
  return offers.filter((offer) => typeof offer === 'object');
};

const selecting = ({ id }: Step, { actions, many }: Editor): Command[] => [
  {
    name: many.includes(id) ? 'editing.unselect' : 'editing.select',
    Icon: IconSelect,
    act: () => actions.selectMore([id], 'toggle'),
  },
  { name: 'editing.selectPath', Icon: IconSelectAll, act: () => actions.selectPath(id) },
];

const copying = (stepIds: readonly StepId[], { document, actions }: Editor, movable: boolean): Command[] => [
  ...(movable
    ? ([
        { name: 'editing.copy', key: 'Ctrl C', Icon: IconClipboardCopy, act: () => void actions.copy(stepIds) },
        { name: 'editing.cut', key: 'Ctrl X', Icon: IconCut, act: () => void actions.cut(stepIds) },
      ] satisfies Command[])
    : []),
  { name: 'editing.paste', key: 'Ctrl V', Icon: IconClipboard, act: () => void pasteAfter(actions, stepIds.at(-1) ?? null) },
  ...(movable
    ? ([
        { name: 'editor.duplicate', key: 'Ctrl D', Icon: IconCopy, act: () => actions.duplicate(stepIds) },
        { name: 'drawing.group', key: 'Ctrl G', Icon: IconBoxMultiple, act: () => actions.group(stepIds) },
      ] satisfies Command[])
    : []),
  ...(movable && stepIds.length > 1 ? [makingFlow(stepIds, document, actions)] : []),
];

const makingFlow = (stepIds: readonly StepId[], document: Editor['document'], actions: Editor['actions']): Command => {
  const reason = whyNotFlow(document, stepIds);
  return {
    name: 'editing.makeFlow',
    Icon: IconRoute2,
    act: () => actions.use({ kind: 'makeFlow', stepIds: [...stepIds] }),
    ...(reason && { reason }),
  };
};

const ending = (steps: readonly Step[], { actions }: Editor): Command[] => {
  const areOff = steps.every((step) => step.off || step.kind === 'trigger');
  const stepIds = steps.map(({ id }) => id);
  return [
    {
      name: areOff ? 'editor.switchOn' : 'editor.switchOff',
      key: 'S',
      Icon: areOff ? IconPlayerPlay : IconPlayerPause,
      act: () => actions.switchOff(stepIds),
    },
    { name: 'editor.deleteStep', key: 'Del', Icon: IconTrash, act: () => actions.remove(stepIds), danger: true },
  ];
};

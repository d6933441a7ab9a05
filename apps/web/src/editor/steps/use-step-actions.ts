import { EditRefused, type Operation, type StepId, stepsOfPath } from '@navette/flow';
import { useMemo, useRef } from 'react';
import { notify } from '../../components/notify';
import type { EditorActions } from '../editor-context';
import { groupSteps } from '../groups/group-steps';
import { addNote } from '../notes/add-note';
import { duplicateSteps, pasteText, textOfSteps, writeClipboard } from './copy-and-paste';
import { canRestore, replacePill, restoreStep } from './mend-pill';
import { removeBranch, removeSteps, showUsers } from './remove-steps';
import { documentOf, type StepActionTools, showSelected } from './step-action-tools';

/** What menus, keys and toasts do with steps. Stable, so that cards are not drawn again. */
export const useStepActions = (given: StepActionTools): EditorActions => {
  const latest = useRef(given);
  latest.current = given;
  const { select, selectMore, focusField } = given.place;
  const { addAt, announce, use } = given;
  return useMemo(
    (): EditorActions => ({
      select,
      selectMore,
      focusField,
      addAt,
      announce,
      use,
      selectPath: (stepId) => selectAll(latest.current, stepsOfPath(documentOf(latest.current), stepId)),
      selectAll: () => selectAll(latest.current, Object.keys(documentOf(latest.current).steps)),
      remove: (stepIds) => removeSteps(latest.current, stepIds),
      removeBranch: (stepId, keep) => removeBranch(latest.current, stepId, keep),
      showUsers: (stepIds) => showUsers(latest.current, stepIds),
      duplicate: (stepIds) => duplicateSteps(latest.current, stepIds),
      textOf: (stepIds) => textOfSteps(latest.current, stepIds),
      copy: (stepIds) => copy(latest.current, stepIds),
      cut: async (stepIds) => {
        if (await copy(latest.current, stepIds)) removeSteps(latest.current, stepIds);
      },
      paste: (text, after) => pasteText(latest.current, text, after),
      switchOff: (stepIds) => switchOff(latest.current, stepIds),
      restore: (pill) => restoreStep(latest.current, pill),
      canRestore: (pill) => canRestore(latest.current, pill),
      replacePill: (pill, pick) => replacePill(latest.current, pill, pick),
      group: (stepIds) => groupSteps(latest.current, stepIds),
      addNote: (stepId) => addNote(latest.current, stepId),
      rename: (stepId) => focusField(stepId, 'title'),
    }),
    [select, selectMore, focusField, addAt, announce, use],
  );
};

export const isRefusal = (error: unknown): error is EditRefused => error instanceof EditRefused;

const selectAll = (tools: StepActionTools, stepIds: readonly StepId[]): void => {
  showSelected(tools, stepIds);
  tools.announce(tools.t('editing.selected', { count: stepIds.length }));
};

const copy = async (tools: StepActionTools, stepIds: readonly StepId[]): Promise<boolean> => {
  const text = textOfSteps(tools, stepIds);
  if (text === undefined) return false;
  await writeClipboard(text);
  const said = tools.t('editing.copied', { count: stepIds.length });
  notify(said);
  tools.announce(said);
  return true;
};

/** Off; on again when all of them are off already. */
const switchOff = (tools: StepActionTools, stepIds: readonly StepId[]): void => {
  const { readOnly, apply, announce, t } = tools;
  const steps = stepIds.flatMap((id) => documentOf(tools).steps[id] ?? []).filter((step) => step.kind !== 'trigger');
  if (readOnly || steps.length === 0) return;
  const wereOff = steps.every((step) => step.off);
  const changes = steps.map(
    ({ id }): Operation =>
      wereOff ? { kind: 'changeStep', stepId: id, set: {}, remove: ['off'] } : { kind: 'changeStep', stepId: id, set: { off: true } },
  );
  if (!apply(changes.length === 1 ? changes[0]! : { kind: 'many', operations: changes })) return;
  announce(t(wereOff ? 'editor.switchedOn' : 'editor.switchedOff', { count: steps.length }));
};

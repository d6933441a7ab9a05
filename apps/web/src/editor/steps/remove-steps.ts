import type { ExitId, FlowDocument, Operation, StepId } from '@navette/flow';
import { notify } from '../../components/notify';
import { documentOf, type StepActionTools } from './step-action-tools';
import { stepsUsing } from './used-by';

/** Deletes and heals, says what used the data, and goes to the step before. Of a branch with content it is asked which path to keep. */
export const removeSteps = (tools: StepActionTools, stepIds: readonly StepId[]): void => {
  const document = documentOf(tools);
  const [only] = stepIds;
  if (tools.readOnly || only === undefined) return;
  if (stepIds.length === 1 && leadingPaths(document, only).length > 0) tools.use({ kind: 'keepPath', stepId: only });
  else removeBy(tools, stepIds.length === 1 ? { kind: 'removeStep', stepId: only } : { kind: 'removeSteps', stepIds: [...stepIds] });
};

export const removeBranch = (tools: StepActionTools, stepId: StepId, keep: ExitId | null): void =>
  removeBy(tools, { kind: 'removeStep', stepId, keep });

/** The ways out of a branch behind which something stands. */
export const leadingPaths = ({ steps, links }: FlowDocument, stepId: StepId): ExitId[] =>
  steps[stepId]?.kind === 'branch' ? [...new Set(links.filter(({ from }) => from === stepId).map(({ exit }) => exit))] : [];

const removeBy = (tools: StepActionTools, operation: Operation): void => {
  const { apply, announce, place, t } = tools;
  const before = documentOf(tools);
  if (!apply(operation)) return;
  const after = documentOf(tools);
  const gone = Object.keys(before.steps).filter((id) => !after.steps[id]);
  const users = stepsUsing(after, new Set(gone));
  const said = [t('editor.deleted', { count: gone.length }), users.length > 0 && t('editor.usedItsData', { count: users.length })];
  const sentence = said.filter(Boolean).join(' ');
  const acts = [{ label: t('common.undo'), act: undoOf(tools) }];
  const show = { label: t('editing.showThem'), act: () => showUsers(tools, users) };
  whenUndone(tools, notify(sentence, ...(users.length > 0 ? [...acts, show] : acts)));
  announce(sentence);
  const previous = before.links.find(({ from, to }) => gone.includes(to) && after.steps[from])?.from ?? null;
  place.select(previous);
  if (previous !== null) place.focusStep(previous);
};

/** What was said of the newest edit is no longer true once it is taken back, by whatever key or button. */
const whenUndone = ({ draft }: StepActionTools, act: () => void): void => {
  const depth = draft.read().history.undo.length;
  const stop = draft.subscribe(() => {
    if (draft.read().history.undo.length >= depth) return;
    forget();
    act();
  });
  const timer = setTimeout(stop, longestSaid);
  const forget = () => {
    clearTimeout(timer);
    stop();
  };
};

/** Nobody holds the pointer over what is said for longer. */
const longestSaid = 60_000;

/** Takes this edit back, also when others have followed it since. */
const undoOf = ({ draft, apply, undo }: StepActionTools): (() => void) => {
  const entry = draft.read().history.undo.at(-1);
  return () => {
    if (draft.read().history.undo.at(-1) === entry) undo();
    else if (entry) apply(entry.operation);
  };
};

export const showUsers = ({ place }: StepActionTools, users: readonly StepId[]): void => {
  place.showPanel('issues');
  place.select(users[0] ?? null);
};

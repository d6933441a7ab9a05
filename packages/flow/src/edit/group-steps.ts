import type { StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import type { ComposedOperation } from './operation.js';
import { stepOf } from './read-document.js';
import type { Recorder } from './recorder.js';
import { withFrames } from './removal.js';

/** Steps with the bodies of their loops, on one side of every loop's frame; the trigger stays outside. */
export const groupSteps = (edit: Recorder, { group }: Extract<ComposedOperation, { kind: 'groupSteps' }>): void => {
  const { document } = edit;
  const chosen = group.steps.filter((id) => stepOf(document, id).kind !== 'trigger');
  if (chosen.length === 0) throw new EditRefused('nothingToGroup');
  const steps = withFrames(document, new Set(chosen));
  const outermost = [...steps].map((id) => stepOf(document, id).inside).filter((inside) => inside === undefined || !steps.has(inside));
  if (new Set(outermost).size > 1) throw new EditRefused('groupAcrossLoop');
  for (const other of Object.values(document.groups ?? {})) if (other.id !== group.id) leave(edit, other.id, steps);
  edit.do({ kind: 'putGroup', group: { ...group, steps: [...steps] } });
};

const leave = (edit: Recorder, groupId: string, gone: ReadonlySet<StepId>): void => {
  const group = edit.document.groups![groupId]!;
  const steps = group.steps.filter((id) => !gone.has(id));
  if (steps.length === group.steps.length) return;
  edit.do(steps.length === 0 ? { kind: 'dropGroup', groupId } : { kind: 'putGroup', group: { ...group, steps } });
};

import type { FlowDocument, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import { mainExit } from './main-exit.js';
import type { Place } from './operation.js';
import { stepOf } from './read-document.js';
import type { Recorder } from './recorder.js';
import { removalOf } from './removal.js';
import { frameOfPlace, heal, linkIn } from './step-edits.js';

/** Takes a step with its content out of the flow, heals it, and puts it in elsewhere. Beside itself it stays where it is. */
export const moveStep = (edit: Recorder, { stepId, at }: { stepId: StepId; at: Place }): void => {
  const step = stepOf(edit.document, stepId);
  if (step.kind === 'trigger') throw new EditRefused('triggerStays');
  const inside = frameOfPlace(edit.document, at);
  const { gone: moved, next } = removalOf(edit.document, stepId);
  if (isBeside(stepId, at, moved)) return;
  if (moved.has(at.from) || (at.to !== undefined && moved.has(at.to))) throw new EditRefused('insideItself');
  const ends = at.to === undefined ? [] : endsOf(edit.document, step, moved);
  if (at.to !== undefined && ends.length === 0) throw new EditRefused('nothingAfterStop');
  heal(edit, stepId, next);
  for (const link of edit.document.links.filter((each) => moved.has(each.from) && !moved.has(each.to))) edit.dropLink(link);
  linkIn(edit, { stepId, at, ends });
  reframe(edit, { moved, from: step.inside, to: inside });
};

/** Already there. */
export const isBeside = (stepId: StepId, { from, to }: Place, moved: Set<StepId>): boolean =>
  to === stepId || (from === stepId && to !== undefined && !moved.has(to));

/** The ways out that lead on: those that did before, or else every end of the content. */
export const endsOf = (document: FlowDocument, step: Step, moved: Set<StepId>): { from: StepId; exit: ExitId }[] => {
  const before = document.links.filter((link) => moved.has(link.from) && !moved.has(link.to));
  const keys = new Map(before.map(({ from, exit }) => [`${from}:${exit}`, { from, exit }]));
  if (keys.size > 0) return [...keys.values()];
  return [...moved].flatMap((id) => openEnd(document, stepOf(document, id), step));
};

const openEnd = (document: FlowDocument, each: Step, moving: Step): { from: StepId; exit: ExitId }[] => {
  const exit = mainExit(each);
  const leadsOn = document.links.some((link) => link.from === each.id && link.exit === exit);
  return exit === undefined || leadsOn || each.inside !== moving.inside ? [] : [{ from: each.id, exit }];
};

const reframe = (edit: Recorder, { moved, from, to }: { moved: Set<StepId>; from: StepId | undefined; to: StepId | undefined }): void => {
  if (from === to) return;
  for (const id of moved) {
    const { inside, ...step } = stepOf(edit.document, id);
    if (inside === from) edit.do({ kind: 'putStep', step: (to === undefined ? step : { ...step, inside: to }) as Step });
  }
};

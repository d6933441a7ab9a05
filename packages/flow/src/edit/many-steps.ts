import type { Link, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import { stepsInOrder } from './insertion-points.js';
import { mainExit } from './main-exit.js';
import type { ComposedOperation } from './operation.js';
import type { Recorder } from './recorder.js';
import { frameOfPlace, linkIn, removeStep } from './step-edits.js';
import { whyNotLink } from './why-not-link.js';

type Of<K extends ComposedOperation['kind']> = Extract<ComposedOperation, { kind: K }>;

/** Puts steps that are linked among themselves in at one place: what nothing leads to there comes first, every open end leads on. */
export const addSteps = (edit: Recorder, { steps, links, at, notes = [], groups = [] }: Of<'addSteps'>): void => {
  const frame = frameOfPlace(edit.document, at);
  const ids = new Set(steps.map(({ id }) => id));
  for (const step of steps) {
    if (step.kind === 'trigger') throw new EditRefused('intoTrigger');
    if (Object.hasOwn(edit.document.steps, step.id)) throw new EditRefused('idTaken', step.id);
    edit.do({ kind: 'putStep', step: isOutermost(step, ids) ? framed(step, frame) : step });
  }
  const outermost = steps.filter((step) => isOutermost(step, ids));
  const [first, ...others] = outermost.filter(({ id }) => !links.some((link) => link.to === id)).map(({ id }) => id);
  if (first === undefined) throw new EditRefused('circle');
  const ends = at.to === undefined ? [] : outermost.flatMap((step) => openEnd(step, links));
  if (at.to !== undefined && ends.length === 0) throw new EditRefused('nothingAfterStop');
  linkIn(edit, { stepId: first, at, ends });
  for (const link of [...others.map((to) => ({ from: at.from, exit: at.exit, to })), ...links]) {
    const refusal = whyNotLink(edit.document, link);
    if (refusal) throw new EditRefused(refusal);
    edit.putLink(link);
  }
  for (const note of notes) edit.do({ kind: 'putNote', note });
  for (const group of groups) edit.do({ kind: 'putGroup', group });
};

/** From the last one upwards, so that a branch whose content goes too has nothing left to keep. The trigger stays. */
export const removeSteps = (edit: Recorder, { stepIds }: Of<'removeSteps'>): void => {
  const wanted = stepsInOrder(edit.document).filter(({ id, kind }) => stepIds.includes(id) && kind !== 'trigger');
  if (wanted.length === 0) throw new EditRefused(stepIds.some((id) => edit.document.steps[id]) ? 'triggerStays' : 'unknownStep');
  for (const { id } of wanted.toReversed())
    if (Object.hasOwn(edit.document.steps, id)) removeStep(edit, { kind: 'removeStep', stepId: id });
};

const isOutermost = ({ inside }: Step, ids: ReadonlySet<StepId>): boolean => inside === undefined || !ids.has(inside);

const framed = (step: Step, frame: StepId | undefined): Step => {
  const { inside: _given, ...free } = step;
  return (frame === undefined ? free : { ...free, inside: frame }) as Step;
};

const openEnd = (step: Step, links: readonly Link[]): { from: StepId; exit: ExitId }[] => {
  const exit = mainExit(step);
  const leadsOn = exit === undefined || links.some((link) => link.from === step.id && link.exit === exit);
  return leadsOn ? [] : [{ from: step.id, exit }];
};

import { exitsOf } from '../compile/exits-of.js';
import type { FlowDocument, Link } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import { mainExit } from './main-exit.js';
import { makeRoom } from './make-room.js';
import type { ComposedOperation, Place } from './operation.js';
import { frameAfter, sameLink, stepOf, triggerOf } from './read-document.js';
import type { Recorder } from './recorder.js';
import { removalOf, removalOfExit } from './removal.js';

type Of<K extends ComposedOperation['kind']> = Extract<ComposedOperation, { kind: K }>;

export const addStep = (edit: Recorder, { step, at, exit, position }: Of<'addStep'>): void => {
  if (Object.hasOwn(edit.document.steps, step.id)) throw new EditRefused('idTaken', step.id);
  if (step.kind === 'trigger' && (at || triggerOf(edit.document))) throw new EditRefused('intoTrigger');
  const { inside: _given, ...free } = step;
  const inside = at ? frameOfPlace(edit.document, at) : step.inside;
  edit.do({ kind: 'putStep', step: inside === undefined ? (free as typeof step) : { ...step, inside } });
  if (at) linkIn(edit, { stepId: step.id, at, ends: at.to === undefined ? [] : [{ from: step.id, exit: endOf(step, exit) }] });
  if (edit.document.layout.mode !== 'free') return;
  if (position) edit.do({ kind: 'setPosition', stepId: step.id, position });
  else if (at) makeRoom(edit, step.id, at);
};

export const removeStep = (edit: Recorder, { stepId, keep }: Of<'removeStep'>): void => {
  if (stepOf(edit.document, stepId).kind === 'trigger') throw new EditRefused('triggerStays');
  const { gone, next } = removalOf(edit.document, stepId, keep);
  heal(edit, stepId, next);
  dropSteps(edit, gone);
};

export const replaceTrigger = (edit: Recorder, { step }: Of<'replaceTrigger'>): void =>
  edit.do({ kind: 'putStep', step: { ...step, id: triggerOf(edit.document)?.id ?? step.id } });

export const changeStep = (edit: Recorder, { stepId, set, remove = [] }: Of<'changeStep'>): void => {
  const before = stepOf(edit.document, stepId);
  edit.do({ kind: 'patchStep', stepId, set, remove });
  const after = stepOf(edit.document, stepId);
  const [oldMain, newMain] = before.kind === 'branch' ? [] : [mainExit(before), mainExit(after)];
  for (const exit of exitsOf(before).filter((each) => !exitsOf(after).includes(each))) {
    if (exit === oldMain && newMain !== undefined) handOver(edit, { stepId, from: exit, to: newMain });
    else dropExit(edit, stepId, exit);
  }
};

/** Removes an exit's links and the steps that only it leads to. */
export const dropExit = (edit: Recorder, stepId: StepId, exit: ExitId): void => {
  const gone = removalOfExit(edit.document, stepId, exit);
  for (const link of edit.document.links.filter((each) => each.from === stepId && each.exit === exit)) edit.dropLink(link);
  dropSteps(edit, gone);
};

/** Puts a step on a link or under an exit. `ends`: the ways out that lead on to `at.to`. */
export const linkIn = (
  edit: Recorder,
  { stepId, at, ends }: { stepId: StepId; at: Place; ends: { from: StepId; exit: ExitId }[] },
): void => {
  const { from, exit, to } = at;
  const index = to === undefined ? edit.document.links.length : edit.dropLink({ from, exit, to });
  edit.putLink({ from, exit, to: stepId }, index);
  if (to !== undefined) for (const [offset, end] of ends.entries()) edit.putLink({ ...end, to }, index + 1 + offset);
  openErrorPath(edit, { from, exit, to: stepId });
};

/** An error path that is drawn is an error path that is taken. */
export const openErrorPath = (edit: Recorder, { from, exit }: Link): void => {
  const step = stepOf(edit.document, from);
  const canFail = step.kind === 'action' || step.kind === 'subflow';
  if (exit === 'error' && canFail && step.onFailure !== 'path')
    edit.do({ kind: 'patchStep', stepId: from, set: { onFailure: 'path' }, remove: [] });
};

/** Each link into the step becomes links to what comes next, in the same place. */
export const heal = (edit: Recorder, stepId: StepId, next: StepId[]): void => {
  for (const link of edit.document.links.filter((each) => each.to === stepId)) {
    const index = edit.dropLink(link);
    for (const [offset, to] of next.entries()) edit.putLink({ ...link, to }, index + offset);
  }
};

/** The frame of the new step; refuses a place that is not there. */
export const frameOfPlace = (document: FlowDocument, { from, exit, to }: Place): StepId | undefined => {
  const step = stepOf(document, from);
  if (step.kind === 'stop') throw new EditRefused('nothingAfterStop');
  if (!exitsOf(step).includes(exit)) throw new EditRefused('unknownExit', exit);
  if (to !== undefined && !document.links.some((link) => sameLink(link, { from, exit, to }))) throw new EditRefused('unknownLink');
  return frameAfter(document, from, exit);
};

/** A loop's `each` leads into its frame, where what follows does not stand. */
const endOf = (step: Of<'addStep'>['step'], wanted: ExitId | undefined): ExitId => {
  const exit = wanted ?? mainExit(step);
  if (exit === undefined) throw new EditRefused('nothingAfterStop');
  if (!exitsOf(step).includes(exit)) throw new EditRefused('unknownExit', exit);
  if (exit === 'each') throw new EditRefused('acrossLoop');
  return exit;
};

const handOver = (edit: Recorder, { stepId, from, to }: { stepId: StepId; from: ExitId; to: ExitId }): void => {
  for (const link of edit.document.links.filter((each) => each.from === stepId && each.exit === from)) {
    edit.putLink({ ...link, exit: to }, edit.dropLink(link));
  }
};

const dropSteps = (edit: Recorder, gone: Set<StepId>): void => {
  for (const link of edit.document.links.filter((each) => gone.has(each.from) || gone.has(each.to))) edit.dropLink(link);
  for (const stepId of gone) {
    const { layout } = edit.document;
    if (layout.mode === 'free' && Object.hasOwn(layout.positions, stepId)) edit.do({ kind: 'setPosition', stepId });
    if (edit.document.pinned?.[stepId] !== undefined) edit.do({ kind: 'pin', stepId });
    edit.do({ kind: 'dropStep', stepId });
  }
};

import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';
import { triggerOf } from './read-document.js';
import type { Recorder } from './recorder.js';

/**
 * After an edit that took steps out: their notes go to the step that led there, which stands nearest, and groups lose them. A group of
 * which nothing is left goes too.
 */
export const settleDrawing = (start: FlowDocument, edit: Recorder): void => {
  if (edit.document.steps === start.steps) return;
  const isThere = (id: StepId) => Object.hasOwn(edit.document.steps, id);
  for (const note of Object.values(edit.document.notes ?? {})) {
    if (isThere(note.beside)) continue;
    const beside = nearestLeft(start, note.beside, isThere) ?? triggerOf(edit.document)?.id ?? Object.keys(edit.document.steps)[0];
    if (beside === undefined) edit.do({ kind: 'dropNote', noteId: note.id });
    else edit.do({ kind: 'putNote', note: { ...note, beside } });
  }
  for (const group of Object.values(edit.document.groups ?? {})) {
    const steps = group.steps.filter(isThere);
    if (steps.length === 0) edit.do({ kind: 'dropGroup', groupId: group.id });
    else if (steps.length < group.steps.length) edit.do({ kind: 'putGroup', group: { ...group, steps } });
  }
};

/** Backwards along the links as they were. */
const nearestLeft = (start: FlowDocument, from: StepId, isThere: (id: StepId) => boolean): StepId | undefined => {
  const seen = new Set([from]);
  for (const id of seen) {
    if (isThere(id)) return id;
    for (const link of start.links) if (link.to === id) seen.add(link.from);
  }
  return undefined;
};

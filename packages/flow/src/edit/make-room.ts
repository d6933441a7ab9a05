import type { StepId } from '../ids.js';
import type { Place } from './operation.js';
import { reachable } from './read-document.js';
import type { Recorder } from './recorder.js';

/** A card and the way to the next one, in pixels at zoom 1. */
const row = 148;

/**
 * In free position a new step stands below the one that it follows, and what was put somewhere after it makes room, as the automatic
 * layout does for all others.
 */
export const makeRoom = (edit: Recorder, stepId: StepId, { from, to }: Place): void => {
  const { layout } = edit.document;
  if (layout.mode !== 'free') return;
  const { positions } = layout;
  const before = positions[from];
  if (before) edit.do({ kind: 'setPosition', stepId, position: { x: positions[to ?? '']?.x ?? before.x, y: before.y + row } });
  if (to === undefined) return;
  for (const id of reachable(edit.document, [to])) {
    const at = positions[id];
    if (at) edit.do({ kind: 'setPosition', stepId: id, position: { x: at.x, y: at.y + row } });
  }
};

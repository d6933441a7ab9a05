import type { FlowDocument, Step } from '../document.js';
import type { StepId } from '../ids.js';
import { applyOperation } from './apply-operation.js';
import { EditRefused } from './edit-refused.js';
import { insertionPoints } from './insertion-points.js';
import type { Operation, Place, SimpleOperation } from './operation.js';

/** `undo`: the inverses of what was done, newest last. `readerId`: the step that misses its data. */
type Known = { undo: readonly Operation[]; readerId: StepId };

/**
 * Brings a deleted step back under its own identifier, so that pills to it are whole again: with all that went with it where the flow
 * around is as it was, else by itself at its old place or before the step that misses it. Undefined when nobody remembers it.
 */
export const restoringStep = (document: FlowDocument, stepId: StepId, { undo, readerId }: Known): Operation | undefined => {
  if (document.steps[stepId]) return undefined;
  const removal = undo.toReversed().find((inverse) => putBack(inverse, stepId) !== undefined);
  const step = removal && putBack(removal, stepId);
  if (!removal || !step) return undefined;
  if (isRemoval(document, removal) && isAllowed(document, removal)) return removal;
  const at = placeOf(document, { removal, stepId, readerId });
  const alone: Operation = { kind: 'addStep', step, ...(at && { at }) };
  return isAllowed(document, alone) ? alone : undefined;
};

const simpleOf = (operation: Operation): Operation[] => (operation.kind === 'many' ? operation.operations.flatMap(simpleOf) : [operation]);

const putBack = (operation: Operation, stepId: StepId): Step | undefined => {
  const found = simpleOf(operation).find((each) => each.kind === 'putStep' && each.step.id === stepId);
  return found?.kind === 'putStep' ? found.step : undefined;
};

const parts: readonly string[] = ['putStep', 'putLink', 'dropLink', 'setPosition'] satisfies SimpleOperation['kind'][];

/** It only puts back what is gone and the links around. */
const isRemoval = ({ steps }: FlowDocument, operation: Operation): boolean =>
  simpleOf(operation).every((each) => parts.includes(each.kind) && !(each.kind === 'putStep' && steps[each.step.id]));

const isAllowed = (document: FlowDocument, operation: Operation): boolean => {
  try {
    applyOperation(document, operation);
    return true;
  } catch (error) {
    if (error instanceof EditRefused) return false;
    throw error;
  }
};

type Lost = { removal: Operation; stepId: StepId; readerId: StepId };

const placeOf = (document: FlowDocument, { removal, stepId, readerId }: Lost): Place | undefined => {
  const links = simpleOf(removal).flatMap((each) => (each.kind === 'putLink' ? [each.link] : []));
  const [before, after] = [links.find(({ to }) => to === stepId), links.find(({ from }) => from === stepId)];
  const places = insertionPoints(document);
  const own = places.filter(({ from, exit }) => from === before?.from && exit === before.exit);
  return own.find(({ to }) => to === after?.to) ?? own[0] ?? places.find(({ to }) => to === readerId);
};

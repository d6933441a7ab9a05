import type { FlowDocument } from '../document.js';
import { type Applied, applySimple, isSimple } from './apply-simple.js';
import { EditRefused } from './edit-refused.js';
import { groupSteps } from './group-steps.js';
import { addSteps, removeSteps } from './many-steps.js';
import { moveStep } from './move-step.js';
import type { ComposedOperation, ManyOperation, Operation } from './operation.js';
import { addPath, changePath, removePath } from './path-edits.js';
import { createRecorder, type Recorder } from './recorder.js';
import { settleDrawing } from './settle-drawing.js';
import { addStep, changeStep, openErrorPath, removeStep, replaceTrigger } from './step-edits.js';
import { whyNotLink } from './why-not-link.js';

const composed: { [K in ComposedOperation['kind']]: (edit: Recorder, operation: Extract<ComposedOperation, { kind: K }>) => void } = {
  addStep,
  addSteps,
  removeStep,
  removeSteps,
  moveStep,
  changeStep,
  replaceTrigger,
  groupSteps,
  addLink: (edit, { link }) => {
    const refusal = whyNotLink(edit.document, link);
    if (refusal) throw new EditRefused(refusal);
    edit.putLink(link);
    openErrorPath(edit, link);
  },
  removeLink: (edit, { link }) => {
    edit.dropLink(link);
  },
  addPath,
  removePath,
  changePath,
};

/**
 * The only way a document changes. Pure: the given document stays as it is, and parts that did not change are the same objects.
 * `inverse` applied to the result gives back the start; its own inverse is redo. Throws `EditRefused`, whose sentence says why.
 *
 * @example const { document, inverse } = applyOperation(draft, { kind: 'removeStep', stepId: 'find' });
 */
export const applyOperation = (document: FlowDocument, operation: Operation): Applied<Operation> => {
  if (isSimple(operation)) return applySimple(document, operation);
  return operation.kind === 'many' ? applyMany(document, operation) : applyComposed(document, operation);
};

const applyComposed = (start: FlowDocument, operation: ComposedOperation): Applied<Operation> => {
  const edit = createRecorder(start);
  // The table has one row per kind, so the operation fits its row.
  (composed[operation.kind] as (edit: Recorder, operation: ComposedOperation) => void)(edit, operation);
  settleDrawing(start, edit);
  return { document: edit.document, inverse: { kind: 'many', operations: edit.inverses } };
};

const applyMany = (start: FlowDocument, { operations }: ManyOperation): Applied<Operation> => {
  let document = start;
  const inverses: Operation[] = [];
  for (const operation of operations) {
    const applied = applyOperation(document, operation);
    document = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { document, inverse: { kind: 'many', operations: inverses } };
};

import { applyOperation, EditRefused, type FlowDocument, type Operation } from '@navette/flow';

export type Rebased = {
  document: FlowDocument;
  /** Those that still apply, in order. */
  pending: Operation[];
  /** Those that no longer do, because a colleague changed that part. */
  refused: { operation: Operation; error: EditRefused }[];
};

/** Puts a person's own unsaved edits upon the draft as a colleague left it. */
export const rebase = (current: FlowDocument, operations: readonly Operation[]): Rebased =>
  operations.reduce<Rebased>(
    ({ document, pending, refused }, operation) => {
      try {
        return { document: applyOperation(document, operation).document, pending: [...pending, operation], refused };
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        return { document, pending, refused: [...refused, { operation, error }] };
      }
    },
    { document: current, pending: [], refused: [] },
  );

import type { Operation } from '@navette/flow';

/** Letters that follow each other within this time are one edit to undo. */
const pause = 1_500;

export type Recent = { operation: Operation; at: number };

/** Whether an edit only goes on with the one before it: typing in the same field. */
export const merges = (before: Recent | null, operation: Operation, now: number): boolean =>
  before !== null && now - before.at < pause && targetOf(before.operation) !== null && targetOf(before.operation) === targetOf(operation);

/** What an edit overwrites as a whole; null: it does more than overwrite. */
const targetOf = (operation: Operation): string | null => {
  switch (operation.kind) {
    case 'setParam':
      return `${operation.stepId}.params.${operation.param}`;
    case 'changeStep':
      return `${operation.stepId}.${Object.keys(operation.set)}.${operation.remove ?? ''}`;
    case 'changePath':
      return operation.index === undefined ? `${operation.stepId}.${operation.pathId}.${Object.keys(operation.set)}` : null;
    case 'putNote':
      return `note.${operation.note.id}`;
    case 'setPosition':
      return `position.${operation.stepId}`;
    case 'renameFlow':
      return 'name';
    default:
      return null;
  }
};

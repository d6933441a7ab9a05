import type { Part } from '@navette/flow';
import type { Change } from './pending-edit';

/** What was to be taken back has been changed by somebody else since; it stays theirs. */
export class ChangedSince extends Error {
  constructor(
    readonly change: Change,
    readonly parts: Part[],
  ) {
    super('Somebody else changed this since.');
  }
}

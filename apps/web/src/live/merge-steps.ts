import type { StepRow } from '@navette/flow';

/** The newest row of each execution, by step and turn. */
export type LiveSteps = ReadonlyMap<string, StepRow>;

const keyOf = (row: StepRow): string => `${row.stepId}:${row.iteration}`;

/** Rows may come twice or late: of each execution the one with the highest `rev` stays. The same map when nothing is new. */
export const mergeSteps = (known: LiveSteps, rows: readonly StepRow[]): LiveSteps => {
  let merged: Map<string, StepRow> | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    const before = (merged ?? known).get(key);
    if (before && before.rev >= row.rev) continue;
    merged ??= new Map(known);
    merged.set(key, row);
  }
  return merged ?? known;
};

/** What to catch up from after a lost connection. */
export const highestRev = (steps: LiveSteps, atLeast = -1): number => Math.max(atLeast, ...[...steps.values()].map((row) => row.rev));

import { type Calendar, type FlowDocument, type Json, type LookupAnswer, LookupPending, type Scope, type StepId } from '@navette/flow';

type Given = {
  settings: FlowDocument['settings'];
  samples: Record<StepId, Json>;
  now: number;
  /** The organisation's business hours. */
  calendars: readonly Calendar[];
  /** Rows that have been asked for already; undefined: not yet. */
  row(tableId: string, key: string): LookupAnswer | null | undefined;
};

/** Evaluates values and conditions on samples, in the browser. */
export const sampleScope = ({ settings, samples, now, calendars, row }: Given): Scope => ({
  output: (step) => samples[step],
  now,
  ...settings,
  calendars: () => calendars,
  lookup: (tableId, key) => {
    const answer = row(tableId, key);
    if (answer === undefined) throw new LookupPending(tableId, key);
    return answer ?? undefined;
  },
});

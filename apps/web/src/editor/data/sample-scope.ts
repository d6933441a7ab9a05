import { type FlowDocument, type Json, type LookupAnswer, LookupPending, type Scope, type StepId } from '@navette/flow';

type Given = {
  settings: FlowDocument['settings'];
  samples: Record<StepId, Json>;
  now: number;
  /** Rows that have been asked for already; undefined: not yet. */
  row(tableId: string, key: string): LookupAnswer | null | undefined;
};

/** Evaluates values and conditions on samples, in the browser. */
export const sampleScope = ({ settings, samples, now, row }: Given): Scope => ({
  output: (step) => samples[step],
  now,
  timeZone: settings.timeZone,
  country: settings.country,
  lookup: (tableId, key) => {
    const answer = row(tableId, key);
    if (answer === undefined) throw new LookupPending(tableId, key);
    return answer ?? undefined;
  },
});

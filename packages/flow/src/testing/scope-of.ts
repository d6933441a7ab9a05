import type { Json } from '../json.js';
import type { LookupAnswer, Scope } from '../scope.js';

type Given = Partial<Omit<Scope, 'output'>> & {
  outputs?: Record<string, Json>;
  tables?: Record<string, Record<string, LookupAnswer>>;
};

/** A scope for tests: Sunday 22 November 2026, 10:30 in Paris. */
export const scopeOf = ({ outputs = {}, tables = {}, ...given }: Given = {}): Scope => ({
  now: Date.UTC(2026, 10, 22, 9, 30),
  timeZone: 'Europe/Paris',
  country: 'FR',
  output: (step) => outputs[step],
  lookup: (table, key) => tables[table]?.[key],
  ...given,
});

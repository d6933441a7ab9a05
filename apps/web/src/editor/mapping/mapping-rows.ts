import { humanise, isBlankValue, sameJson, type Value } from '@navette/flow';
import type { AppField } from './app-field';

export const rowFilters = ['all', 'required', 'empty', 'changed'] as const;
export type RowFilter = (typeof rowFilters)[number];
type Values = Record<string, Value>;

/**
 * Required fields first, then those that were filled when the table was opened, then the others: a row does not jump away while
 * somebody types in it. What the app no longer knows stays among the filled ones, by its name.
 */
export const orderRows = (fields: readonly AppField[], values: Values, filledBefore: readonly string[]): AppField[] => {
  const unknown = Object.keys(values).filter((name) => !fields.some((field) => field.name === name));
  const rows = [...unknown.map((name) => ({ name, label: humanise(name), required: false, schema: { type: 'string' } })), ...fields];
  const rank = ({ name, required }: AppField) => (required ? 0 : filledBefore.includes(name) || unknown.includes(name) ? 1 : 2);
  return rows.toSorted((one, other) => rank(one) - rank(other));
};

/** `published`: the values of the version that runs; undefined when there is none to compare with. */
export const passesFilter = (row: AppField, filter: RowFilter, { values, published }: { values: Values; published?: Values }): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'required':
      return row.required;
    case 'empty':
      return isBlankValue(values[row.name]);
    case 'changed':
      return published !== undefined && !sameJson(values[row.name], published[row.name]);
  }
};

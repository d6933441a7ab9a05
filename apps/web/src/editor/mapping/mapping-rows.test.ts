import { literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import type { AppField } from './app-field';
import { orderRows, passesFilter, rowFilters } from './mapping-rows';

const field = (name: string, required = false): AppField => ({ name, label: name, required, schema: { type: 'string' } });
const fields = [field('Phone'), field('City'), field('Last_Name', true)];

describe('the rows of a mapping', () => {
  it('begin with what the app requires, then what is filled, and keep what the app no longer knows', () => {
    const values = { City: literal('Lyon'), Old_Field: literal('x') };
    expect(orderRows(fields, values, ['City']).map(({ name }) => name)).toEqual(['Last_Name', 'Old_Field', 'City', 'Phone']);
  });

  it('stay where they are while one is filled', () => {
    expect(orderRows(fields, { City: literal('Lyon') }, []).map(({ name }) => name)).toEqual(['Last_Name', 'Phone', 'City']);
  });

  it('are filtered by what is required, empty, or unlike the published version', () => {
    const known = { values: { City: literal('Lyon'), Phone: literal('') }, published: { City: literal('Paris') } };
    const shown = rowFilters.map((filter) => fields.filter((row) => passesFilter(row, filter, known)).map(({ name }) => name));
    expect(shown).toEqual([['Phone', 'City', 'Last_Name'], ['Last_Name'], ['Phone', 'Last_Name'], ['Phone', 'City']]);
  });
});

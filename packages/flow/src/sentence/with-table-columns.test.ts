import { expect, it } from 'vitest';
import { actionStep } from '../testing/document-of.js';
import { literal, ref, type Value } from '../value.js';
import { schemaAt, schemaTitle } from './schema-words.js';
import { withTableColumns } from './with-table-columns.js';

const output = {
  type: 'object',
  properties: { found: { type: 'boolean' }, row: { type: 'object', additionalProperties: {}, 'x-ui': { columnsOf: 'table' } } },
};
const tables = [{ id: 't1', columns: [{ id: 'owner', label: 'Propriétaire', type: 'text' as const }] }];
const find = (table: Value) => actionStep('find', { params: { table } });
const titleOf = (name: string, table: Value, known?: typeof tables) => {
  const schema = withTableColumns(output, find(table), known)!;
  return schemaTitle(schemaAt(schema, ['row', name]), name, 'fr');
};

it('calls what a found row holds as the columns of its table are called', () => {
  expect(titleOf('owner', literal('t1'), tables)).toBe('Propriétaire');
  expect(titleOf('other', literal('t1'), tables)).toBe('Other');
});

it('leaves the output as it is where the table is not known, or is chosen by data', () => {
  expect(titleOf('owner', literal('t1'))).toBe('Owner');
  expect(titleOf('owner', literal('t2'), tables)).toBe('Owner');
  expect(withTableColumns(output, find(ref('call', 'table')), tables)).toBe(output);
});

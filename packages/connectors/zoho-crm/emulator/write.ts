import type { Json, JsonObject } from '@navette/flow';
import { fieldOf, type Module, moduleOf } from './data/modules.js';
import { dealLayouts } from './data/pipelines.js';
import type { ZohoRecord } from './record.js';
import { type RowAnswer, rowError, rowSuccess } from './rows.js';
import { findBy, idOf, problemOf } from './rules.js';
import { addRecord, changeRecord, recordsOf, type State } from './state.js';

export const insertRow = (state: State, module: Module, row: JsonObject, index: number): RowAnswer => {
  const problem = problemOf(state, module, row, index);
  return problem ?? rowSuccess('insert', addRecord(state, module.api_name, stored(state, module, row)));
};

export const updateRow = (state: State, module: Module, row: JsonObject, index: number, id = idOf(row.id ?? null)): RowAnswer => {
  const record = recordsOf(state, module.api_name).get(id);
  if (!record) return rowError('INVALID_DATA', 'the id given seems to be invalid', { id });
  if (isConverted(record)) return rowError('ID_ALREADY_CONVERTED', 'id already converted', { id });
  const problem = problemOf(state, module, row, index, record);
  if (problem) return problem;
  changeRecord(module.api_name, record, stored(state, module, row));
  return rowSuccess('update', record);
};

/** Updates the first record that has the same value in one of the fields, in their order; inserts when there is none. */
export const upsertRow = (state: State, module: Module, row: JsonObject, index: number, checks: string[]): RowAnswer => {
  for (const duplicate_field of checks) {
    const found = findBy(state, module, duplicate_field, row[duplicate_field]);
    if (found && !isConverted(found)) return { ...updateRow(state, module, row, index, found.id), action: 'update', duplicate_field };
  }
  return { ...insertRow(state, module, row, index), action: 'insert', duplicate_field: null };
};

export const isConverted = (record: ZohoRecord): boolean => record.Converted__s === true;

/** Unknown fields are passed over, as the vendor does; lookups get the name that they are read back with. */
const stored = (state: State, module: Module, row: JsonObject): JsonObject => {
  const entries = Object.entries(row).filter(([api_name]) => {
    const field = fieldOf(module, api_name);
    return field !== undefined && !field.readOnly;
  });
  return Object.fromEntries(entries.map(([api_name, value]) => [api_name, readBack(state, module, api_name, value, row)]));
};

const readBack = (state: State, module: Module, api_name: string, value: Json, row: JsonObject): Json => {
  const field = fieldOf(module, api_name);
  if (value === null || value === '') return null;
  if (field?.type === 'ownerlookup') return { id: idOf(value), name: state.users.find(({ id }) => id === idOf(value))?.full_name ?? '' };
  if (field?.type !== 'lookup') return value;
  return lookupRead(state, field.module === '*' ? String(row.$se_module ?? '') : (field.module ?? ''), value);
};

const lookupRead = (state: State, module: string, value: Json): Json => {
  const id = idOf(value);
  if (module === 'layouts') return { id, name: dealLayouts.find((layout) => layout.id === id)?.name ?? '' };
  const record = recordsOf(state, module).get(id);
  const name = String(record?.[moduleOf(module)?.name ?? 'id'] ?? '');
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value, id, name } : { id, name };
};

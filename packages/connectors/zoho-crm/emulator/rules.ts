import type { Json, JsonObject } from '@navette/flow';
import type { Field, FieldType } from './data/field.js';
import { fieldOf, type Module } from './data/modules.js';
import { dealLayouts, type Layout } from './data/pipelines.js';
import { type RowAnswer, rowError } from './rows.js';
import { recordsOf, type State } from './state.js';

/** The first rule that a row breaks, as Zoho answers it; undefined when it may be written. `current`: the record that it changes. */
export const problemOf = (state: State, module: Module, row: JsonObject, index: number, current?: JsonObject): RowAnswer | undefined =>
  missing(module, row, index, current) ??
  malformed(state, module, row, index) ??
  stageProblem(module, row, index, current) ??
  duplicate(state, module, row, index, current);

const missing = (module: Module, row: JsonObject, index: number, current?: JsonObject): RowAnswer | undefined => {
  const empty = ({ api_name }: Field) => isEmpty(row[api_name]) && (current === undefined || api_name in row);
  const field = module.fields.find((one) => one.mandatory && empty(one));
  if (field) return rowError('MANDATORY_NOT_FOUND', 'required field not found', at(field.api_name, index));
  const needsModule = !isEmpty(row.What_Id) && isEmpty(row.$se_module) && isEmpty(current?.$se_module);
  return needsModule ? rowError('MANDATORY_NOT_FOUND', 'required field not found', at('$se_module', index)) : undefined;
};

const malformed = (state: State, module: Module, row: JsonObject, index: number): RowAnswer | undefined => {
  for (const [api_name, value] of Object.entries(row)) {
    const field = fieldOf(module, api_name);
    if (!field || isEmpty(value) || field.readOnly) continue;
    const problem = problemOfValue(state, field, value, row);
    if (problem) return rowError('INVALID_DATA', problem.message ?? 'invalid data', { ...problem.details, ...at(api_name, index) });
  }
  return undefined;
};

type ValueProblem = { message?: string; details: JsonObject };

const problemOfValue = (state: State, field: Field, value: Json, row: JsonObject): ValueProblem | undefined => {
  if (field.type === 'ownerlookup') return ownerProblem(state, value);
  if (field.type === 'lookup') return lookupProblem(state, field, value, row);
  if (!fits(field, value)) return { details: { expected_data_type: expectedType[field.type] ?? field.type } };
  if (field.length && String(value).length > field.length) return { details: { maximum_length: field.length } };
  return undefined;
};

const expectedType: Partial<Record<FieldType, string>> = {
  text: 'text',
  textarea: 'text',
  currency: 'double',
  integer: 'integer',
  picklist: 'picklist',
};

const patterns: Partial<Record<FieldType, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^[+(]?[\d(][\d\s().;/x+-]{1,29}$/i,
  website: /^\S+\.\S+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)$/,
};

const fits = ({ type, choices }: Field, value: Json): boolean => {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'currency') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  if (choices) return choices.includes(value);
  return patterns[type]?.test(value) ?? true;
};

const ownerProblem = (state: State, value: Json): ValueProblem | undefined => {
  const id = idOf(value);
  return state.users.some((user) => user.id === id && user.status === 'active')
    ? undefined
    : { message: 'the related id given seems to be invalid', details: { expected_data_type: 'ownerlookup' } };
};

const lookupProblem = (state: State, field: Field, value: Json, row: JsonObject): ValueProblem | undefined => {
  const id = idOf(value);
  const target = field.module === '*' ? String(row.$se_module ?? parentModule(value) ?? '') : (field.module ?? '');
  const known = target === 'layouts' ? dealLayouts.some((layout) => layout.id === id) : recordsOf(state, target).has(id);
  return known ? undefined : { message: 'the related id given seems to be invalid', details: { expected_data_type: 'lookup' } };
};

const parentModule = (value: Json): string | undefined => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { module } = value;
  return module !== null && typeof module === 'object' && !Array.isArray(module) ? String(module?.api_name ?? '') : undefined;
};

/** A stage belongs to a pipeline, and a pipeline to a layout. */
const stageProblem = (module: Module, row: JsonObject, index: number, current?: JsonObject): RowAnswer | undefined => {
  if (module.api_name !== 'Deals' || (isEmpty(row.Stage) && isEmpty(row.Pipeline))) return undefined;
  const layout = layoutOf(row, current);
  const name = row.Pipeline ?? current?.Pipeline ?? layout?.pipelines.find(({ isDefault }) => isDefault)?.name;
  const pipeline = layout?.pipelines.find((one) => one.name === name);
  const wrong = (api_name: string) => rowError('INVALID_DATA', 'invalid data', { expected_data_type: 'picklist', ...at(api_name, index) });
  if (!pipeline) return wrong('Pipeline');
  const stage = row.Stage ?? current?.Stage;
  return pipeline.stages.some((one) => one.name === stage) ? undefined : wrong('Stage');
};

const layoutOf = (row: JsonObject, current?: JsonObject): Layout | undefined => {
  const id = idOf(row.Layout ?? current?.Layout ?? null);
  return id === '' ? dealLayouts[0] : dealLayouts.find((layout) => layout.id === id);
};

const duplicate = (state: State, module: Module, row: JsonObject, index: number, current?: JsonObject): RowAnswer | undefined => {
  for (const { api_name, unique } of module.fields) {
    if (!unique || isEmpty(row[api_name])) continue;
    const other = findBy(state, module, api_name, row[api_name]);
    if (!other || other.id === current?.id) continue;
    const duplicate_record = { id: other.id, module: { api_name: module.api_name }, owner: other.Owner ?? null };
    return rowError('DUPLICATE_DATA', 'duplicate data', { ...at(api_name, index), id: other.id, duplicate_record });
  }
  return undefined;
};

export const findBy = (state: State, module: Module, api_name: string, value: Json | undefined) =>
  isEmpty(value)
    ? undefined
    : [...recordsOf(state, module.api_name).values()].find(
        (record) => String(record[api_name] ?? '').toLowerCase() === String(value).toLowerCase(),
      );

export const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === '';

/** Lookups are written as an id or as `{ id }`. */
export const idOf = (value: Json): string => {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return String(value.id ?? '');
  return value === null ? '' : String(value);
};

const at = (api_name: string, index: number): JsonObject => ({ api_name, json_path: `$.data[${index}].${api_name}` });

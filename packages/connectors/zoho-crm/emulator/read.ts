import type { Json, JsonObject } from '@navette/flow';
import { fieldOf, type Module, moduleOf } from './data/modules.js';
import type { ZohoRecord } from './record.js';
import { idOf } from './rules.js';
import { recordsOf, type State } from './state.js';
import { isConverted } from './write.js';

/** Reads a column of a record; one step through a lookup by dot: `Account_Name.Phone`. */
export const readColumn = (state: State, module: Module, record: ZohoRecord, column: string): Json | undefined => {
  const [api_name = '', inner] = column.split('.');
  if (inner === undefined) return record[api_name];
  const field = fieldOf(module, api_name);
  const target = field?.module === '*' ? String(record.$se_module ?? '') : field?.module;
  const other = target ? recordsOf(state, target).get(idOf(record[api_name] ?? null)) : undefined;
  return other?.[inner];
};

export const isColumn = (module: Module, column: string): boolean => {
  const [api_name = '', inner] = column.split('.');
  if (inner === undefined) return system.has(api_name) || fieldOf(module, api_name) !== undefined;
  const field = fieldOf(module, api_name);
  if (field?.type === 'ownerlookup') return true;
  const target = field?.module ? moduleOf(field.module) : undefined;
  return target !== undefined && isColumn(target, inner);
};

const system = new Set(['id', 'Created_Time', 'Modified_Time', 'Created_By', 'Modified_By', 'Last_Activity_Time']);

/** The asked fields, plus what always comes. */
export const picked = (state: State, module: Module, record: ZohoRecord, columns: string[]): JsonObject =>
  Object.fromEntries([...columns.map((column) => [column, readColumn(state, module, record, column) ?? null] as const), ['id', record.id]]);

/** COQL answers lookups by their id alone. */
export const pickedForQuery = (state: State, module: Module, record: ZohoRecord, columns: string[]): JsonObject =>
  Object.fromEntries(Object.entries(picked(state, module, record, columns)).map(([column, value]) => [column, bare(value)]));

const bare = (value: Json): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'id' in value ? { id: value.id ?? null } : value;

/** A whole record, with the members that only a single read gives. */
export const whole = (record: ZohoRecord): JsonObject => ({ ...record, $converted: isConverted(record), $state: 'save', $editable: true });

/** Latest changes first. */
export const allOf = (state: State, module: Module): ZohoRecord[] => [...recordsOf(state, module.api_name).values()].reverse();

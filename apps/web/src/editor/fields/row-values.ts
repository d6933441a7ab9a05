import { type Json, type JsonSchema, literal, propertiesOf, type Value } from '@navette/flow';

/** The rows of a list; null when the whole list comes from data. */
export const rowsOfValue = (value: Value | undefined): Value[] | null => {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items;
  if (value.kind !== 'literal') return null;
  if (value.value === null) return [];
  return Array.isArray(value.value) ? value.value.map(valueOfJson) : [value];
};

export const valueOfRows = (rows: Value[]): Value | undefined => (rows.length > 0 ? { kind: 'list', items: rows } : undefined);

export const emptyRow = (items: JsonSchema): Value => (propertiesOf(items).length > 0 ? { kind: 'fields', fields: {} } : literal(''));

/** The fields of a record; null when all of it comes from data. */
export const fieldsOfValue = (value: Value | undefined): Record<string, Value> | null => {
  if (value === undefined) return {};
  if (value.kind === 'fields') return value.fields;
  if (value.kind !== 'literal') return null;
  if (typeof value.value !== 'object' || value.value === null || Array.isArray(value.value)) return {};
  return Object.fromEntries(Object.entries(value.value).map(([name, json]) => [name, valueOfJson(json)]));
};

export const withField = (fields: Record<string, Value>, name: string, value: Value | undefined): Value | undefined => {
  const { [name]: _before, ...others } = fields;
  const next = value === undefined ? others : { ...fields, [name]: value };
  return Object.keys(next).length > 0 ? { kind: 'fields', fields: next } : undefined;
};

const valueOfJson = (json: Json): Value => {
  if (typeof json !== 'object' || json === null) return literal(json);
  if (Array.isArray(json)) return { kind: 'list', items: json.map(valueOfJson) };
  return { kind: 'fields', fields: Object.fromEntries(Object.entries(json).map(([name, item]) => [name, valueOfJson(item)])) };
};

import type { Json, JsonSchema } from '../json.js';
import type { Value } from '../value.js';
import { acceptsNull, hintsOf, propertiesOf, propertyOf, resolveSchema, typesOf } from './read-schema.js';
import { type Cause, isMet } from './show-if.js';
import { isBlankValue, jsonOf, viewOf } from './view-of.js';

type Fields = Record<string, Value>;

/** Whether a field is shown: `x-ui.showIf` says when, by other fields of the same group. */
export const isShown = (schema: JsonSchema, name: string, fields: Fields, asking: string[] = []): boolean => {
  const property = propertiesOf(schema).find(([candidate]) => candidate === name)?.[1];
  const showIf = property && hintsOf(property).showIf;
  if (!showIf || asking.includes(name)) return true;
  return isMet(showIf, (param) => causeIn(schema, param, fields, [...asking, name]));
};

const causeIn = (schema: JsonSchema, name: string, fields: Fields, asking: string[]): Cause => {
  if (!isShown(schema, name, fields, asking)) return { kind: 'hidden' };
  const value = own(fields, name);
  const view = viewOf(value);
  if (view.kind === 'unknown') return { kind: 'unknown' };
  const known = view.kind === 'blank' || !value ? defaultOf(schema, name) : jsonOf(value);
  return known === undefined ? { kind: 'blank' } : { kind: 'known', value: known };
};

/** What goes into the version: shown fields that hold something. A `null` stays where the app takes it, since it empties a field there. */
export const visibleFields = (schema: JsonSchema, fields: Fields, root: JsonSchema = schema): Fields => {
  const resolved = resolveSchema(schema, root);
  const kept = Object.entries(fields)
    .filter(([name]) => !isRefused(resolved, name))
    .filter(([name, value]) => isShown(resolved, name, fields) && !isUntouched(value, propertyOf(resolved, name, root), root));
  return Object.fromEntries(kept.map(([name, value]) => [name, visibleWithin(propertyOf(resolved, name, root), value, root)]));
};

/** A strict schema does not know the name; there is advice about it. */
const isRefused = (schema: JsonSchema, name: string): boolean =>
  schema.additionalProperties === false && propertyOf(schema, name) === undefined;

const visibleWithin = (schema: JsonSchema | undefined, value: Value, root: JsonSchema): Value => {
  if (!schema || value.kind !== 'fields') return value;
  return { kind: 'fields', fields: visibleFields(schema, value.fields, root) };
};

/** A field that was opened and left, or emptied. */
const isUntouched = (value: Value, schema: JsonSchema | undefined, root: JsonSchema): boolean => {
  if (!isBlankValue(value)) return false;
  const meantEmpty = value.kind === 'literal' && value.value === null;
  return !(meantEmpty && (!schema || takesNull(schema, root)));
};

const takesNull = (schema: JsonSchema, root: JsonSchema): boolean => typesOf(schema).length === 0 || acceptsNull(schema, root);

const defaultOf = (schema: JsonSchema, name: string): Json | undefined =>
  propertiesOf(schema).find(([candidate]) => candidate === name)?.[1].default as Json | undefined;

export const own = <T>(record: Record<string, T>, name: string): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

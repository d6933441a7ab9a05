import type { Json, JsonSchema } from '../json.js';
import type { Value } from '../value.js';
import { acceptsNull, hintsOf, propertiesOf, propertyOf, resolveSchema, typesOf } from './read-schema.js';
import { isBlankValue, jsonOf, viewOf } from './view-of.js';

type Fields = Record<string, Value>;

/** Whether a field is shown: `x-ui.showIf` names another field of the same group and the values for which this one appears. */
export const isShown = (schema: JsonSchema, name: string, fields: Fields, asking: string[] = []): boolean => {
  const property = propertiesOf(schema).find(([candidate]) => candidate === name)?.[1];
  const showIf = property && hintsOf(property).showIf;
  if (!showIf || asking.includes(name)) return true;
  if (!isShown(schema, showIf.param, fields, [...asking, name])) return false;
  const cause = own(fields, showIf.param);
  const view = viewOf(cause);
  if (view.kind === 'unknown') return true;
  const value: Json | undefined = view.kind === 'blank' || !cause ? defaultOf(schema, showIf.param) : jsonOf(cause);
  return showIf.is.some((wanted) => wanted === value);
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

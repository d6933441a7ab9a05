import type { JsonSchema } from '../json.js';
import type { Words } from '../words.js';
import type { ShowIf } from './show-if.js';

/** The part of `x-ui` (connector-sdk's `Ui`) that the compiler reads. */
export type FieldHints = {
  title?: Words;
  showIf?: ShowIf;
  /** Kept encrypted elsewhere: the document holds a reference. */
  secret?: boolean;
  /** What a choice is called, by its value. */
  labels?: Record<string, Words>;
  /** Beyond JSON Schema's own formats: `phone`, `html`, `code`… */
  format?: string;
  /** A row of the lookup table that this param names. */
  columnsOf?: string;
  /** A table of the app's fields, whose rows come from this list of the connector. */
  mapping?: string;
  /** Fields of that list that a param beside it fills, by the param's name: they are no rows. */
  own?: Record<string, string>;
};

export const hintsOf = (schema: JsonSchema): FieldHints => (isSchema(schema['x-ui']) ? (schema['x-ui'] as FieldHints) : {});

/** Follows `$ref` into `$defs` of the root. A reference that leads nowhere, or round in a circle, allows everything. */
export const resolveSchema = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  let at = schema;
  for (let step = 0; typeof at.$ref === 'string'; step++) {
    const target = step < 20 ? lookUp(root, at.$ref) : undefined;
    if (!target) return {};
    const { $ref: _, ...beside } = at;
    at = { ...target, ...beside };
  }
  return at;
};

const lookUp = (root: JsonSchema, reference: string): JsonSchema | undefined => {
  let at: unknown = root;
  for (const part of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) at = isSchema(at) ? at[part] : undefined;
  return isSchema(at) ? at : undefined;
};

export const propertiesOf = (schema: JsonSchema): [string, JsonSchema][] =>
  isSchema(schema.properties) ? Object.entries(schema.properties).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1])) : [];

/** The schema of one property, list item or record value; undefined when nothing is said of it. */
export const propertyOf = (schema: JsonSchema, part: string | number, root: JsonSchema = schema): JsonSchema | undefined => {
  const resolved = resolveSchema(schema, root);
  if (typeof part === 'number') return isSchema(resolved.items) ? resolveSchema(resolved.items, root) : undefined;
  const own = propertiesOf(resolved).find(([name]) => name === part)?.[1];
  const found = own ?? (isSchema(resolved.additionalProperties) ? resolved.additionalProperties : undefined);
  return found && resolveSchema(found, root);
};

export const requiredOf = (schema: JsonSchema): string[] =>
  Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === 'string') : [];

export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** Empty: any kind. */
export const typesOf = (schema: JsonSchema): SchemaType[] => {
  if (Array.isArray(schema.type)) return schema.type as SchemaType[];
  return typeof schema.type === 'string' ? [schema.type as SchemaType] : [];
};

export const acceptsNull = (schema: JsonSchema, root: JsonSchema): boolean =>
  typesOf(schema).includes('null') ||
  [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)].some((part) => typesOf(resolveSchema(part, root)).includes('null'));

export const schemasIn = (keyword: unknown): JsonSchema[] => (Array.isArray(keyword) ? keyword.filter(isSchema) : []);

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

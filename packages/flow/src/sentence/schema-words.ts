import { hintsOf, propertyOf, resolveSchema, schemasIn, typesOf } from '../compile/read-schema.js';
import type { Json, JsonSchema } from '../json.js';
import type { Language } from '../words.js';
import { humanise } from './humanise.js';

/** Walks into a schema as a path walks into data; through nullable and alternative parts. Undefined when nothing is said of it. */
export const schemaAt = (root: JsonSchema, path: readonly (string | number)[]): JsonSchema | undefined => {
  let at: JsonSchema | undefined = root;
  for (const part of path) at = at && step(at, part, root);
  return at;
};

const step = (at: JsonSchema, part: string | number, root: JsonSchema): JsonSchema | undefined => {
  for (const each of alternatives(at, root)) {
    const isItem = typesOf(each).includes('array') && /^\d+$/.test(String(part));
    const found = propertyOf(each, isItem ? Number(part) : part, root);
    if (found) return found;
  }
  return undefined;
};

const alternatives = (schema: JsonSchema, root: JsonSchema): JsonSchema[] => {
  const resolved = resolveSchema(schema, root);
  return [resolved, ...[resolved.anyOf, resolved.oneOf, resolved.allOf].flatMap(schemasIn).map((part) => resolveSchema(part, root))];
};

/** What the data is called: our title in that language, else the schema's own, else its name as words. */
export const schemaTitle = (schema: JsonSchema | undefined, name: string, language: Language): string => {
  const own = schema && hintsOf(schema).title?.[language];
  if (own) return own;
  return typeof schema?.title === 'string' && schema.title !== '' ? schema.title : humanise(name);
};

/** What a choice is called, when the schema says so; a list's choices are those of its items. */
export const choiceLabel = (schema: JsonSchema | undefined, value: Json, language: Language): string | undefined => {
  if (!schema) return undefined;
  const items = typeof schema.items === 'object' && schema.items !== null ? [schema.items as JsonSchema] : [];
  for (const each of [schema, ...items, ...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)]) {
    const labels = hintsOf(each).labels;
    if (labels && Object.hasOwn(labels, String(value))) return labels[String(value)]?.[language];
  }
  return undefined;
};

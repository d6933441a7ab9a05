import { choiceLabel, type Json, type JsonSchema, type Language, textOf } from '@navette/flow';
import type { ListValue } from './list-values';

/** The values that a schema allows, as people read them; none when it allows any. */
export const choicesOf = (schema: JsonSchema | undefined, language: Language): ListValue[] =>
  Array.isArray(schema?.enum)
    ? (schema.enum as Json[]).map((value) => ({ value: textOf(value), label: choiceLabel(schema, value, language) ?? textOf(value) }))
    : [];

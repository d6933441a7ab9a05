import type { JsonSchema, Language } from '@navette/flow';

/** The schema of a field of an object, or of the items of a list. */
export const schemaAt = (schema: JsonSchema | undefined, key: string): JsonSchema | undefined => {
  if (!schema) return undefined;
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  return properties?.[key] ?? (schema.items as JsonSchema | undefined);
};

/** The name that the connector gave the field, in this language; else its technical name made readable. */
export const labelOf = (schema: JsonSchema | undefined, key: string, language: Language): string => {
  const ui = schema?.['x-ui'] as { label?: string | Record<Language, string>; title?: string | Record<Language, string> } | undefined;
  const label = ui?.label ?? ui?.title ?? (schema?.title as string | undefined);
  if (typeof label === 'object') return label[language];
  return label ?? readable(key);
};

/** "firstName", "first_name" → "First name". */
const readable = (key: string): string => {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

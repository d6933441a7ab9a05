import { isMet, type Json, type JsonSchema, type ShowIf, type Words } from '@navette/flow';

/** What `x-ui` says of a field of an account's form (the connector SDK's `Ui`). */
export type FieldUi = {
  title?: Words;
  help?: Words;
  secret?: boolean;
  multiline?: boolean;
  placeholder?: Words;
  format?: string;
  labels?: Record<string, Words>;
  showIf?: ShowIf;
};
export type Field = { name: string; schema: JsonSchema; ui: FieldUi; required: boolean; choices: string[] };

/** The fields to show for these values. A field with a default is never required, though the schema of the parsed value says so. */
export const fieldsOf = (schema: JsonSchema, values: Record<string, string>): Field[] => {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = (schema.required ?? []) as string[];
  return Object.entries(properties)
    .map(([name, property]) => ({
      name,
      schema: property,
      ui: (property['x-ui'] ?? {}) as FieldUi,
      required: required.includes(name) && property.default === undefined,
      choices: ((property.enum ?? []) as unknown[]).map(String),
    }))
    .filter(({ ui }) => !ui.showIf || isMet(ui.showIf, (param) => causeIn(properties[param], values[param])));
};

/** Fields here are texts; whoever asks for another kind of value means that of the default. */
const causeIn = (schema: JsonSchema | undefined, typed: string | undefined) => {
  const value = typed || schema?.default;
  return value === undefined ? { kind: 'blank' as const } : { kind: 'known' as const, value: value as Json };
};

/** Defaults as they would be typed. */
export const initialValues = (schema: JsonSchema): Record<string, string> =>
  Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, property]) =>
      property.default === undefined ? [] : [[name, String(property.default)]],
    ),
  );

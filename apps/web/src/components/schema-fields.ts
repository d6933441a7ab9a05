import type { JsonSchema, Words } from '@navette/flow';

/** What `x-ui` says of a field of an account's form (the connector SDK's `Ui`). */
export type FieldUi = {
  title?: Words;
  help?: Words;
  secret?: boolean;
  multiline?: boolean;
  placeholder?: Words;
  format?: string;
  labels?: Record<string, Words>;
  showIf?: { param: string; is: (string | number | boolean)[] };
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
    .filter(({ ui }) => !ui.showIf || ui.showIf.is.map(String).includes(values[ui.showIf.param] ?? defaultOf(properties[ui.showIf.param])));
};

const defaultOf = (schema: JsonSchema | undefined): string => String(schema?.default ?? '');

/** Defaults as they would be typed. */
export const initialValues = (schema: JsonSchema): Record<string, string> =>
  Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, property]) =>
      property.default === undefined ? [] : [[name, String(property.default)]],
    ),
  );

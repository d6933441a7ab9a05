import { type Ui, ui } from '@navette/connector-sdk';
import type { JsonSchema } from '@navette/flow';
import type { FieldDescription } from './columns.js';

/** What Zoho takes in a field, by its type; any other type is text. */
const kinds: Partial<Record<string, { type: string; format?: Ui['format']; multiline?: boolean; options?: string }>> = {
  textarea: { type: 'string', multiline: true },
  email: { type: 'string', format: 'email' },
  phone: { type: 'string', format: 'phone' },
  website: { type: 'string', format: 'uri' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  bigint: { type: 'integer' },
  double: { type: 'number' },
  currency: { type: 'number', format: 'money' },
  ownerlookup: { type: 'string', options: 'users' },
};

/** Types that are written by other means than a value: files, lines of a quote, formulas. */
const unwritable = new Set([
  'subform',
  'fileupload',
  'imageupload',
  'profileimage',
  'formula',
  'rollup_summary',
  'autonumber',
  'consent_lookup',
]);

export const labelOf = ({ api_name, display_label, field_label }: FieldDescription): string => display_label ?? field_label ?? api_name;

export const isWritable = ({ data_type, read_only, field_read_only, operation_type }: FieldDescription): boolean => {
  const isRefused = operation_type?.api_create === false && operation_type.api_update === false;
  return !read_only && !field_read_only && !isRefused && !unwritable.has(data_type ?? '');
};

/** JSON Schema with `x-ui` of one field, as a form draws it: a picklist with its choices, a date as a date. */
export const fieldSchema = (field: FieldDescription): JsonSchema => {
  const { type, ...hints } = kinds[field.data_type ?? ''] ?? { type: 'string' };
  const title = same(labelOf(field));
  const choices = field.pick_list_values ?? [];
  if (field.data_type === 'multiselectpicklist') return { type: 'array', items: choiceSchema(choices), ...ui({ title }) };
  if (choices.length > 0) return { ...choiceSchema(choices), ...ui({ title, labels: labelsOf(choices) }) };
  return { type, ...(type === 'string' && field.length && { maxLength: field.length }), ...ui({ title, ...hints }) } as JsonSchema;
};

type Choices = NonNullable<FieldDescription['pick_list_values']>;

/** Zoho's "-None-" is what an empty field says. */
const realOnes = (choices: Choices) => choices.filter(({ actual_value }) => actual_value !== '-None-');
const choiceSchema = (choices: Choices): JsonSchema => ({
  type: 'string',
  enum: realOnes(choices).map(({ actual_value }) => actual_value),
  'x-ui': { labels: labelsOf(choices) },
});
const labelsOf = (choices: Choices) =>
  Object.fromEntries(realOnes(choices).map(({ actual_value, display_value }) => [actual_value, same(display_value)]));

/** Zoho answers in the language of the account, whatever ours is. */
const same = (text: string) => ({ en: text, fr: text });

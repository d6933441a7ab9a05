import type { Json, JsonObject, Words } from '@navette/flow';
import type { FormField, FormParams } from './form-params.js';
import { phoneKey } from './keys-in.js';
import { sentences } from './sentences.js';

export type FormReading =
  /** `event` is the trigger's output; `keys` are its e-mails and phones. */
  { ok: true; event: JsonObject; keys: string[] } | { ok: false; problems: { field: string; sentence: Words }[] };

/**
 * Checks what a person sent against the fields of the form. Unknown fields are dropped; an optional field left empty is null.
 * Phones become E.164 (`country` reads national ones), numbers accept a comma, ticks are booleans.
 */
export const readForm = (params: FormParams, sent: Record<string, unknown>, context: { country: string; at: Date }): FormReading => {
  const readings = params.fields.map((field) => ({ field, reading: readField(field, textOf(sent[field.id]), context.country) }));
  const problems = readings.flatMap(({ field, reading }) => ('problem' in reading ? [{ field: field.id, sentence: reading.problem }] : []));
  if (problems.length > 0) return { ok: false, problems };
  const values = Object.fromEntries(readings.map(({ field, reading }) => [field.id, 'value' in reading ? reading.value : null]));
  const keys = readings.flatMap(({ field, reading }) => ('value' in reading ? keyOf(field, reading.value) : []));
  return { ok: true, event: { submittedAt: context.at.toISOString(), values }, keys: [...new Set(keys)] };
};

type FieldReading = { value: Json } | { problem: Words };
const longestText = 10_000;

const readField = (field: FormField, text: string, country: string): FieldReading => {
  if (field.type === 'tick') return readTick(field, text);
  if (text === '') return field.required ? { problem: sentences.answerNeeded(field.label) } : { value: null };
  if (text.length > longestText) return { problem: sentences.answerTooLong(field.label) };
  return readers[field.type](field, text, country);
};

const readTick = ({ label, required }: FormField, text: string): FieldReading => {
  const ticked = ['on', 'true', '1', 'yes'].includes(text.toLowerCase());
  return required && !ticked ? { problem: sentences.answerNeeded(label) } : { value: ticked };
};

const readers: Record<Exclude<FormField['type'], 'tick'>, (field: FormField, text: string, country: string) => FieldReading> = {
  text: (_field, text) => ({ value: text }),
  'long-text': (_field, text) => ({ value: text }),
  email: ({ label }, text) =>
    /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text) ? { value: text.toLowerCase() } : { problem: sentences.notAnEmail(label) },
  phone: ({ label }, text, country) => {
    const phone = phoneKey(text, country);
    return phone ? { value: phone } : { problem: sentences.notAPhone(label) };
  },
  number: ({ label }, text) => {
    const value = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    return Number.isFinite(value) ? { value } : { problem: sentences.notANumber(label) };
  },
  date: ({ label }, text) => (isDate(text) ? { value: text } : { problem: sentences.notADate(label) }),
  choice: ({ label, choices }, text) => (choices.includes(text) ? { value: text } : { problem: sentences.notAChoice(label) }),
};

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const keyOf = ({ type }: FormField, value: Json): string[] =>
  (type === 'email' || type === 'phone') && typeof value === 'string' ? [value] : [];

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value).trim());

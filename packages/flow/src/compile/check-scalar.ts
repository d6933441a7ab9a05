import { sameWords } from '../issues/row.js';
import { type Issue, issueOf } from '../issues.js';
import type { JsonSchema } from '../json.js';
import { parsePhone } from '../phone/phone-number.js';
import type { Words } from '../words.js';
import { type Field, placeOf } from './field.js';
import { hintsOf, type SchemaType } from './read-schema.js';

type Scalar = string | number | boolean;

export const fitsScalar = (value: Scalar, type: string): boolean => {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

export const wrongType = (field: Field, types: SchemaType[]): Issue => {
  const wanted = types.find((type) => type !== 'null') ?? 'string';
  return issueOf('fieldWrongType', { field: field.title, kind: typeNames[wanted] }, placeOf(field));
};

const typeNames: Record<SchemaType, Words> = {
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  integer: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'Yes or No', fr: 'Oui ou Non' },
  array: { en: 'a list', fr: 'une liste' },
  object: { en: 'a group of fields', fr: 'un groupe de champs' },
  null: { en: 'nothing', fr: 'vide' },
};

/** Choices first: when a value is not among them, nothing else about it is worth a word. */
export const checkScalar = (field: Field, value: Scalar): Issue[] => {
  const choices = choicesOf(field.schema);
  if (choices) return choices.includes(value) ? [] : [notAllowed(field, value)];
  return typeof value === 'string' ? checkText(field, value) : typeof value === 'number' ? checkNumber(field, value) : [];
};

const choicesOf = (schema: JsonSchema): unknown[] | undefined => {
  if ('const' in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
};

const notAllowed = (field: Field, value: Scalar): Issue => {
  const { labels } = hintsOf(field.schema);
  return issueOf('fieldNotAllowed', { field: field.title, value: labels?.[String(value)] ?? sameWords(String(value)) }, placeOf(field));
};

const checkText = (field: Field, text: string): Issue[] => {
  const { minLength, maxLength } = field.schema;
  const places = { field: field.title };
  if (typeof maxLength === 'number' && text.length > maxLength)
    return [issueOf('fieldTooLong', { ...places, limit: maxLength }, placeOf(field))];
  if (typeof minLength === 'number' && text.length < minLength)
    return [issueOf('fieldTooShort', { ...places, limit: minLength }, placeOf(field))];
  const kind = brokenFormat(field, text);
  return kind ? [issueOf('fieldWrongFormat', { ...places, value: text, kind }, placeOf(field))] : [];
};

/** By the schema's own pattern where it has one, since that is what the connector will hold the value against; else by what the form calls it. */
const brokenFormat = ({ schema, country }: Field, text: string): Words | undefined => {
  const hint = hintsOf(schema).format;
  if (hint === 'phone') return parsePhone(text, country) ? undefined : { en: 'a phone number', fr: 'un numéro de téléphone' };
  const name = typeof schema.format === 'string' ? schema.format : checkedHints.find((each) => each === hint);
  const format = name === undefined ? undefined : formats[name];
  const pattern = typeof schema.pattern === 'string' ? patternOf(schema.pattern) : format?.test;
  if (!pattern || pattern.test(text)) return undefined;
  return format?.name ?? { en: 'in the expected form', fr: 'au format attendu' };
};

/** Hints that say as much as JSON Schema's own formats; with the others the app decides what it takes. */
const checkedHints = ['email', 'uri'];

const formats: Partial<Record<string, { test: RegExp; name: Words }>> = {
  email: { test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, name: { en: 'an e-mail address', fr: 'une adresse e-mail' } },
  uri: { test: /^[a-z][a-z0-9+.-]*:\S+$/i, name: { en: 'a web address', fr: 'une adresse web' } },
  date: { test: /^\d{4}-\d\d-\d\d$/, name: { en: 'a date', fr: 'une date' } },
  'date-time': { test: /^\d{4}-\d\d-\d\dT\d\d:\d\d/, name: { en: 'a date with a time', fr: 'une date avec une heure' } },
  time: { test: /^\d\d:\d\d/, name: { en: 'a time', fr: 'une heure' } },
  duration: { test: /^P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?$/, name: { en: 'a length of time', fr: 'une durée' } },
  uuid: { test: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, name: { en: 'an identifier', fr: 'un identifiant' } },
};

const patterns = new Map<string, RegExp | undefined>();

/** Compiled once. A pattern that JavaScript does not read is left to the connector. */
const patternOf = (source: string): RegExp | undefined => {
  if (!patterns.has(source)) {
    try {
      patterns.set(source, new RegExp(source, 'u'));
    } catch {
      patterns.set(source, undefined);
    }
  }
  return patterns.get(source);
};

const checkNumber = (field: Field, value: number): Issue[] => {
  const broken = bounds.find(({ keyword, holds }) => {
    const limit = field.schema[keyword];
    return typeof limit === 'number' && !holds(value, limit);
  });
  return broken ? [issueOf(broken.code, { field: field.title, limit: Number(field.schema[broken.keyword]) }, placeOf(field))] : [];
};

const bounds = [
  { keyword: 'minimum', holds: (value: number, limit: number) => value >= limit, code: 'numberTooSmall' },
  { keyword: 'exclusiveMinimum', holds: (value: number, limit: number) => value > limit, code: 'numberNotMore' },
  { keyword: 'maximum', holds: (value: number, limit: number) => value <= limit, code: 'numberTooBig' },
  { keyword: 'exclusiveMaximum', holds: (value: number, limit: number) => value < limit, code: 'numberNotLess' },
] as const;

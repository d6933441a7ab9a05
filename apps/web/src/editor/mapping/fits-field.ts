import { hintsOf, type Json, type JsonSchema, parseDate, typesOf } from '@navette/flow';
import type { DataEntry } from '../data/data-entry';

/** Whether data can stand in a field, by its type and its sample. What is not known may. */
export const fitsField = (schema: JsonSchema, { type, sample }: Pick<DataEntry, 'type' | 'sample'>): boolean => {
  const [wanted] = typesOf(schema);
  if (type === 'object' || (type === 'array') !== (wanted === 'array')) return false;
  if (wanted === 'boolean') return type === undefined || type === 'boolean';
  if (wanted === 'number' || wanted === 'integer') return type === 'number' || type === 'integer' || isNumeric(sample);
  return looks(hintsOf(schema).format ?? '', sample) !== false;
};

/** Whether a sample is of a format that few texts have; undefined: the format or the sample says nothing. */
const looks = (format: string, sample: Json | undefined): boolean | undefined => {
  if (sample === undefined || sample === null || sample === '') return undefined;
  if (format === 'date' || format === 'date-time') return parseDate(sample, anywhere) !== undefined;
  return patterns[format]?.test(String(sample));
};

const patterns: Partial<Record<string, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[\d\s().-]{6,}$/,
  uri: /^https?:\/\/\S+$/,
};

/** Whether it is a date at all does not depend on where. */
const anywhere = { zone: 'UTC', country: 'FR' };

const isNumeric = (sample: Json | undefined): boolean =>
  typeof sample === 'number' || (typeof sample === 'string' && /^-?\d+([.,]\d+)?$/.test(sample.trim()));

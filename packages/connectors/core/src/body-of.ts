import { parseJson, type RawRequest } from '@navette/connector-sdk';
import type { Json, Words } from '@navette/flow';
import { sentences } from './sentences.js';

type Body = { value: Json } | { refused: Words };

/**
 * The body as data: JSON, a form as an object, other text as text, nothing as null. Refused when it is not what its type says.
 * Verifying and reading both ask for it: a request's body is read once.
 */
export const bodyOf = (request: Pick<RawRequest, 'headers' | 'body'>): Body => {
  const known = bodies.get(request);
  if (known) return known;
  const read = readBody(request);
  bodies.set(request, read);
  return read;
};

const bodies = new WeakMap<object, Body>();

const readBody = ({ headers, body }: Pick<RawRequest, 'headers' | 'body'>): Body => {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const text = body.toString('utf8');
  if (text.trim() === '') return { value: null };
  if (/(?:^|\/|\+)json$/.test(type)) return json(text) ?? { refused: sentences.notJson };
  if (type === 'application/x-www-form-urlencoded') return form(text);
  // Many senders forget the type; what reads as JSON is JSON.
  return (/^\s*[[{]/.test(text) ? json(text) : undefined) ?? { value: text };
};

const json = (text: string): { value: Json } | undefined => {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
};

/** A name that is there several times becomes a list. */
const form = (text: string): Body => {
  if (!text.includes('=')) return { refused: sentences.notForm };
  const fields = new URLSearchParams(text);
  return {
    value: Object.fromEntries(
      [...new Set(fields.keys())].map((name) => {
        const values = fields.getAll(name);
        return [name, values.length === 1 ? (values[0] ?? '') : values];
      }),
    ),
  };
};

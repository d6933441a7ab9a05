import { AskUser, type HttpRequest, parseJson } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import { textsOf } from './ask-web.js';
import { sentences } from './sentences.js';

type Body = {
  method: string;
  bodyKind: 'none' | 'json-fields' | 'form-fields' | 'json' | 'text';
  bodyFields: { name: string; value: string | number | boolean }[];
  body?: unknown;
};

/** The part of the request that carries data. A JSON text is read first, so that a broken one never leaves. */
export const requestBody = (wanted: Body): Pick<HttpRequest, 'json' | 'form' | 'body' | 'headers'> => {
  if (wanted.method === 'DELETE' && wanted.bodyFields.length === 0 && wanted.body === undefined) return {};
  if (wanted.bodyKind === 'json-fields') return { json: Object.fromEntries(wanted.bodyFields.map(({ name, value }) => [name, value])) };
  if (wanted.bodyKind === 'form-fields') return { form: textsOf(wanted.bodyFields) };
  if (wanted.bodyKind === 'text') return { body: asText(wanted.body), headers: { 'content-type': 'text/plain; charset=utf-8' } };
  if (wanted.bodyKind === 'none') return {};
  return typeof wanted.body === 'string'
    ? { body: checkedJson(wanted.body), headers: { 'content-type': 'application/json' } }
    : { json: (wanted.body ?? null) as Json };
};

/** The text is sent as it was written: reading and writing it again could change long numbers. */
const checkedJson = (text: string): string => {
  try {
    parseJson(text);
    return text;
  } catch {
    throw new AskUser('BODY_NOT_JSON', sentences.bodyNotJson, 'body');
  }
};

const asText = (body: unknown): string => {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
};

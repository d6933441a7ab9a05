import type { Json } from '@navette/flow';
import { type Dispatcher, request } from 'undici';
import { TooLarge } from './error-of-failure.js';
import type { HttpResponse } from './http.js';
import { parseJson } from './lossless-json.js';
import type { Outgoing } from './to-send.js';

/** Bytes of an answer that are read; above it the connection is closed. */
const longestAnswer = 10 * 1024 * 1024;

/** Sends and reads all of the answer within `timeout`, counted from now to the last byte. Redirections come back as they are. */
export const send = async (dispatcher: Dispatcher, url: URL, outgoing: Outgoing, signal?: AbortSignal): Promise<HttpResponse> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error(`No complete answer within ${outgoing.timeout} ms`)), outgoing.timeout);
  const stop = () => abort.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  try {
    const answer = await request(url, {
      dispatcher,
      method: outgoing.method as Dispatcher.HttpMethod,
      headers: outgoing.headers,
      body: outgoing.body ?? null,
      signal: abort.signal,
    });
    const text = await readText(answer.body);
    const headers = plainHeaders(answer.headers);
    return { status: answer.statusCode, headers, text, data: dataOf(text, headers['content-type'] ?? '') };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

const readText = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += (part as Buffer).length;
    if (length > longestAnswer) throw new TooLarge('The answer is above 10 MB'); // leaving the loop destroys the body
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Some vendors send JSON under another type, and some say JSON and send nothing: what parses is data, the rest is text. */
const dataOf = (text: string, type: string): Json | undefined => {
  if (text === '' || !(type.includes('json') || /^\s*[[{"]/.test(text))) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
};

const plainHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));

import type { Json } from '@navette/flow';
import type { Dispatcher } from 'undici';
import type { HttpResponse } from './http.js';
import { parseJson } from './lossless-json.js';
import { type RawResponse, Reception } from './reception.js';
import type { Outgoing } from './to-send.js';

/** Sends and reads all of the answer within `timeout`, counted from now to the last byte. Redirections come back as they are. */
export const send = async (dispatcher: Dispatcher, url: URL, outgoing: Outgoing, signal?: AbortSignal): Promise<HttpResponse> => {
  const { status, headers, body } = await exchange(dispatcher, url, outgoing, signal);
  const text = body.toString('utf8');
  return { status, headers, text, data: dataOf(text, headers['content-type'] ?? '') };
};

/** `dispatch` and not `request`: every answer is read whole, and its stream would be most of what a call costs. */
const exchange = (dispatcher: Dispatcher, url: URL, outgoing: Outgoing, signal: AbortSignal | undefined): Promise<RawResponse> => {
  const { timeout, method, headers, body = null } = outgoing;
  const reception = new Reception();
  const timer = setTimeout(() => reception.giveUp(new Error(`No complete answer within ${timeout} ms`)), timeout);
  const stop = () => reception.giveUp(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const path = `${url.pathname}${url.search}`;
  dispatcher.dispatch({ origin: url.origin, path, method: method as Dispatcher.HttpMethod, headers, body }, reception);
  return reception.answer.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
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

import type { Json, Words } from '@navette/flow';
import { addressOf } from './address-of.js';
import { errorOfFailure } from './error-of-failure.js';
import { type AnswerFacts, errorOfPage, errorOfResponse, isPage, messageOf } from './error-of-response.js';
import { AskUser, NoAnswer } from './errors.js';
import type { Http, HttpRequest, HttpResponse } from './http.js';
import type { HttpPool } from './http-pool.js';
import { openSocket } from './open-socket.js';
import type { RateLimiter } from './rate-limiter.js';
import { redact, redactText, redactUrl } from './redact.js';
import { retryAfter } from './retry-after.js';
import { send } from './send.js';
import { isSafe, toSend } from './to-send.js';

export type HttpOptions = {
  pool: HttpPool;
  /** The app's title, for sentences. Without it the host's name stands there. */
  title?: Words;
  /** Without it there is no connection: any public address may be asked, and nothing is added to the request. */
  baseUrl?: string;
  /** Credentials of one request; asked for every request, so that a renewed token is used at once. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** After a 401, which means that nothing was done: true when `headers` now gives others, and the request is sent once more. */
  renew?: () => Promise<boolean>;
  limiter?: RateLimiter;
  /** Values that must never be shown. */
  secrets?: () => string[];
  /** The connector's own reading of an answer; undefined leaves it to the common one. Also sees 2xx that are errors (Zoho). */
  mapError?: (response: HttpResponse) => Error | undefined;
  signal?: AbortSignal;
  onCall?: (call: HttpCall) => void;
  /** A request that is not safe has succeeded, or may have (no answer). Not called when it is certain that nothing was done. */
  onEffect?: () => void;
};

/** One request as logs and meters may know it. `status` is absent when there was no answer. */
export type HttpCall = { method: string; url: string; status?: number; milliseconds: number; safe: boolean };

const longestRedirection = 5;

/** See `Http`. Guarantees: no private address, no credentials to another host, no answer above 10 MB, no secret in an error. */
export const createHttp = (options: HttpOptions): Http => {
  const request = (wanted: HttpRequest) => answer(options, wanted);
  const write = (method: string) => (path: string, json?: Json, more?: Partial<HttpRequest>) => request({ ...more, method, path, json });
  return {
    request,
    get: (path, query) => request({ method: 'GET', path, query }),
    post: write('POST'),
    put: write('PUT'),
    delete: (path, query) => request({ method: 'DELETE', path, query }),
    socket: (address) => openSocket(options, address),
  };
};

/** One request, with at most one renewal of the credentials. */
const answer = async (options: HttpOptions, wanted: HttpRequest): Promise<HttpResponse> => {
  options.signal?.throwIfAborted();
  const url = addressOf(wanted, options.baseUrl, options.title);
  try {
    let response = await follow(options, wanted, url);
    if (response.status === 401 && !wanted.accept?.includes(401) && (await options.renew?.()))
      response = await follow(options, wanted, url);
    const error = errorOf(options, wanted, url, response);
    if (error) throw error;
    if (!isSafe(wanted)) options.onEffect?.();
    return response;
  } catch (error) {
    if (!isSafe(wanted) && hadEffect(error)) options.onEffect?.();
    throw error;
  }
};

/** No answer leaves it open; an answer that was too long was an answer all the same. */
const hadEffect = (error: unknown): boolean => error instanceof NoAnswer || (error instanceof AskUser && error.code === 'ANSWER_TOO_LARGE');

/** Reading requests follow redirections inside the same origin; nothing is ever sent on to another one. */
const follow = async (options: HttpOptions, wanted: HttpRequest, first: URL): Promise<HttpResponse> => {
  let url = first;
  let response = await exchange(options, wanted, url);
  for (let times = 0; times < longestRedirection && isReading(wanted) && response.status >= 300 && response.status < 400; times += 1) {
    const target = response.headers.location;
    if (!target || response.status === 304) break;
    const next = new URL(target, url);
    if (next.origin !== url.origin) break;
    url = next;
    response = await exchange(options, wanted, url);
  }
  return response;
};

/** One request on the wire: a place from the limiter, credentials, and failures turned into the errors of ARCHITECTURE §6. */
const exchange = async (options: HttpOptions, wanted: HttpRequest, url: URL): Promise<HttpResponse> => {
  const started = performance.now();
  const safe = isSafe(wanted);
  const report = (status?: number) =>
    options.onCall?.({ method: wanted.method, url: shownUrl(options, url), status, milliseconds: performance.now() - started, safe });
  const credentials = (await options.headers?.()) ?? {};
  let leave: (() => void) | undefined;
  let sent = false;
  try {
    leave = await options.limiter?.enter(options.signal);
    sent = true;
    const response = await send(options.pool.dispatcherOf(url), url, toSend(wanted, credentials), options.signal);
    if (response.status === 429) options.limiter?.pauseFor(retryAfter(response.headers) ?? 1_000);
    report(response.status);
    return response;
  } catch (error) {
    report();
    if (!sent && options.signal?.aborted) throw error; // nothing happened; whoever aborted knows why
    const details = { method: wanted.method, url: shownUrl(options, url), problem: describe(error) };
    throw errorOfFailure(error, { app: titleOf(options, url), safe, details: redact(details, secretsOf(options, credentials)) });
  } finally {
    leave?.();
  }
};

/** Details are made only for an error: the many answers that are fine cost nothing more. */
const errorOf = (options: HttpOptions, wanted: HttpRequest, url: URL, response: HttpResponse): Error | undefined => {
  if (wanted.accept?.includes(response.status)) return undefined;
  const own = options.mapError?.(response);
  if (own) return withDetails(own, factsOf(options, wanted, url, response).details);
  if (response.status < 200 || response.status >= 300) return errorOfResponse(factsOf(options, wanted, url, response));
  const expectsJson = (wanted.expect ?? (options.baseUrl ? 'json' : 'anything')) === 'json';
  return expectsJson && response.data === undefined && isPage(response) ? errorOfPage(factsOf(options, wanted, url, response)) : undefined;
};

const factsOf = (options: HttpOptions, wanted: HttpRequest, url: URL, response: HttpResponse): AnswerFacts => {
  const secrets = options.secrets?.() ?? [];
  const { status, text, data } = response;
  const answer = text.length <= longestShown && data !== undefined ? data : text.slice(0, longestShown);
  const said = messageOf(response);
  return {
    app: titleOf(options, url),
    response,
    safe: isSafe(wanted),
    connected: options.baseUrl !== undefined,
    said: said && redactText(said, secrets),
    details: redact({ method: wanted.method, url: shownUrl(options, url), status, answer }, secrets),
  };
};

/** Characters of an answer that Details keep. */
const longestShown = 4_000;

/** A connector that maps an answer need not repeat what was asked and said: it is put in where the connector left details out. */
const withDetails = (error: Error, details: Json): Error =>
  'sentence' in error && (error as { details?: Json }).details === undefined ? Object.assign(error, { details }) : error;

const titleOf = (options: HttpOptions, url: URL): Words => options.title ?? { en: url.host, fr: url.host };
const shownUrl = (options: HttpOptions, url: URL): string => redactUrl(url.toString(), options.secrets?.() ?? []);
const secretsOf = (options: HttpOptions, credentials: Record<string, string>): string[] => [
  ...(options.secrets?.() ?? []),
  ...Object.values(credentials),
];
const isReading = ({ method }: HttpRequest): boolean => method === 'GET' || method === 'HEAD';

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message || error.name}${cause}`;
};

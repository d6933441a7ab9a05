import { currentLanguage } from '../i18n/language';
import { ApiError, isErrorAnswer, Unreachable } from './api-error';

type Query = Record<string, string | number | boolean | undefined | null>;
/** `keepalive`: goes on when the page is closed; for small bodies. */
type Options = { body?: unknown; query?: Query; signal?: AbortSignal; keepalive?: boolean };

/** One request to our API, on this origin, with the session cookie. Throws `ApiError` or `Unreachable`. */
export const request = async <Answer>(method: string, path: string, { body, query, signal, keepalive }: Options = {}): Promise<Answer> => {
  const response = await reach(`/api/${path}${queryText(query)}`, {
    method,
    signal,
    keepalive,
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage(), ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer: unknown = await readJson(response);
  if (response.ok) return answer as Answer;
  if (isErrorAnswer(answer)) throw new ApiError({ status: response.status, ...answer.error });
  throw foreignError(response.status, answer);
};

const reach = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable();
  }
};

const readJson = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
};

/** Answers that are not in our own shape: the sign-in routes, or a proxy in between. */
const foreignError = (status: number, answer: unknown): Error => {
  if (status >= 502) return new Unreachable();
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : `http${status}`;
  return new ApiError({ status, code, words: { sentence: { en: '', fr: '' }, remedy: { en: '', fr: '' } } });
};

const queryText = (query: Query | undefined): string => {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
};

export const get = <Answer>(path: string, query?: Query, signal?: AbortSignal) => request<Answer>('GET', path, { query, signal });
export const post = <Answer>(path: string, body?: unknown) => request<Answer>('POST', path, { body });
export const put = <Answer>(path: string, body?: unknown) => request<Answer>('PUT', path, { body });
export const patch = <Answer>(path: string, body?: unknown) => request<Answer>('PATCH', path, { body });
export const remove = <Answer>(path: string, query?: Query) => request<Answer>('DELETE', path, { query });

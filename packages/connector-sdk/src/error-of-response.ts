import type { Json, Words } from '@navette/flow';
import { AskUser, ConnectionLost, NoAnswer, RetryLater } from './errors.js';
import type { HttpResponse } from './http.js';
import { retryAfter } from './retry-after.js';
import { sentences } from './sentences.js';

export type AnswerFacts = {
  app: Words;
  response: HttpResponse;
  /** The request has no effect, so that sending it again is harmless. */
  safe: boolean;
  /** There is a connection that a 401 can speak about. */
  connected: boolean;
  /** The vendor's own words, and what Details may show: both already without secrets. */
  said?: string;
  details: Json;
};

/**
 * The vendor may have acted: its own fault may come after the effect (500), or a gateway gave up while it was still working. 522 and 521
 * are left out: there the vendor was never reached; and 503, which turns requests away before they are looked at.
 */
const mayHaveActed = new Set([500, 502, 504, 520, 524]);

/** What an answer that is not a success means for the step (ARCHITECTURE §6). A connector's own `mapError` is asked before. */
export const errorOfResponse = (facts: AnswerFacts): Error => {
  const { app, response, safe, connected, details } = facts;
  const { status } = response;
  if (status === 401) {
    return connected
      ? new ConnectionLost('CONNECTION_LOST', sentences.connectionLost(app), details)
      : new AskUser('NOT_AUTHORISED', sentences.notAuthorised(app), undefined, details);
  }
  if (status === 429) return new RetryLater('SLOW_DOWN', sentences.slowDown(app), retryAfter(response.headers), details);
  if (mayHaveActed.has(status) && !safe) return new NoAnswer('OUTCOME_UNKNOWN', sentences.outcomeUnknown(app), details);
  if (status >= 500 || status === 408 || status === 425) {
    return new RetryLater('NOT_ANSWERING', sentences.notAnswering(app), retryAfter(response.headers), details);
  }
  // A shield in front of the vendor (Cloudflare and the like) refuses with a page of its own; the vendor never saw the request.
  if (status === 403 && isPage(response)) return new RetryLater('NOT_DATA', sentences.notData(app), retryAfter(response.headers), details);
  if (status === 403) return new AskUser('NOT_ALLOWED', sentences.notAllowed(app), undefined, details);
  if (status === 404 || status === 410) return new AskUser('NOT_FOUND', sentences.notFound(app), undefined, details);
  if (status >= 300 && status < 400) return new AskUser('REDIRECTED', sentences.redirected(app), undefined, details);
  return new AskUser('REFUSED', sentences.refused(app, facts.said), undefined, details);
};

/** A success whose body is a web page: maintenance, a login, a proxy. The request may have been lost on the way, or not. */
export const errorOfPage = ({ app, safe, details }: AnswerFacts): Error =>
  safe
    ? new RetryLater('NOT_DATA', sentences.notData(app), undefined, details)
    : new NoAnswer('OUTCOME_UNKNOWN', sentences.outcomeUnknown(app), details);

export const isPage = (response: HttpResponse): boolean =>
  (response.headers['content-type'] ?? '').includes('text/html') || /^\s*<(?:!doctype|html)/i.test(response.text);

/** The vendor's own words, where the common shapes keep them. */
export const messageOf = (response: HttpResponse): string | undefined => {
  const { data } = response;
  if (typeof data === 'string') return data;
  if (data === null || data === undefined || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const candidates = [data.message, data.error_description, data.detail, data.error, data.title];
  for (const candidate of candidates) {
    if (typeof candidate === 'string' && candidate !== '') return candidate;
    if (candidate && typeof candidate === 'object' && !Array.isArray(candidate) && typeof candidate.message === 'string')
      return candidate.message;
  }
  return undefined;
};

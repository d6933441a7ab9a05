import type { Json, Words } from '@navette/flow';
import { AskUser, NoAnswer, RetryLater } from './errors.js';
import { PrivateAddress } from './private-address.js';
import { RateLimited } from './rate-limiter.js';
import { sentences } from './sentences.js';

/** The answer was above the limit; the request did its work all the same. */
export class TooLarge extends Error {}

export type FailureFacts = { app: Words; safe: boolean; details: Json };

/** What a request without a complete answer means. Only what is certain not to have been sent may be sent again unseen. */
export const errorOfFailure = (error: unknown, { app, safe, details }: FailureFacts): Error => {
  if (error instanceof RateLimited) return new RetryLater('TURNED_AWAY', sentences.turnedAway(app), error.after, details);
  if (error instanceof TooLarge) return new AskUser('ANSWER_TOO_LARGE', sentences.tooLarge(app), undefined, details);
  const refused = find(error, (candidate) => candidate instanceof PrivateAddress) as PrivateAddress | undefined;
  if (refused) return new AskUser('PRIVATE_ADDRESS', sentences.privateAddress(refused.host), undefined, details);
  const codes = codesOf(error);
  if (codes.some((code) => isCertificate(code))) return new AskUser('CERTIFICATE', sentences.certificate(app), undefined, details);
  if (safe || wasNotSent(error)) return new RetryLater('NOT_ANSWERING', sentences.notAnswering(app), undefined, details);
  return new NoAnswer('OUTCOME_UNKNOWN', sentences.outcomeUnknown(app), details);
};

/** True when the request cannot have reached the vendor: no address, no connection. */
const wasNotSent = (error: unknown): boolean =>
  find(error, (candidate) => {
    const { code, syscall } = candidate as { code?: string; syscall?: string };
    return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ECONNREFUSED';
  }) !== undefined;

const isCertificate = (code: string): boolean => /CERT|ERR_TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code);

const codesOf = (error: unknown): string[] => {
  const codes: string[] = [];
  find(error, (candidate) => {
    const { code } = candidate as { code?: unknown };
    if (typeof code === 'string') codes.push(code);
    return false;
  });
  return codes;
};

/** The first of an error, its causes and its parts (Node joins the tries of several addresses in an AggregateError). */
const find = (error: unknown, wanted: (candidate: object) => boolean): object | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if (wanted(error)) return error;
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return find(cause, wanted) ?? (Array.isArray(errors) ? errors.map((part) => find(part, wanted)).find(Boolean) : undefined);
};

import { createHash } from 'node:crypto';
import type { Idempotency, StepError, Words } from '@navette/flow';
import { z } from 'zod';
import { AskUser, ConnectionLost, GiveUp, NoAnswer, RetryLater } from './errors.js';
import { wrongParams } from './parse-params.js';
import { sentences } from './sentences.js';

/**
 * What the engine does with something that an action threw. `failed`: error path or failed. `retry`: durable back-off, at the
 * earliest after `after` ms; with `check` the action looks for its trace first. `held`: until the connection works again.
 * `unknown`: a person decides.
 */
export type Decision = { kind: 'failed' | 'retry' | 'held' | 'unknown'; error: StepError; after?: number };

export type DecisionFacts = {
  idempotency: Idempotency;
  connectorTitle: Words;
  /** A request that may have changed something went out in this try (`ConnectorHttp.wrote()`). */
  wrote?: boolean;
};

/** The one place that maps errors (ARCHITECTURE §6). Never throws. */
export const decide = (thrown: unknown, facts: DecisionFacts): Decision => {
  if (thrown instanceof z.ZodError) return decide(wrongParams(thrown), facts);
  if (thrown instanceof AskUser) return { kind: 'failed', error: stepError(thrown, 'you') };
  if (thrown instanceof GiveUp) return { kind: 'failed', error: stepError(thrown, 'nobody') };
  if (thrown instanceof ConnectionLost) return { kind: 'held', error: stepError(thrown, 'admin') };
  if (thrown instanceof NoAnswer) return afterSilence(thrown, facts);
  const decision = thrown instanceof RetryLater ? later(thrown) : unexpected(thrown);
  // A trial that already wrote must not be repeated blindly, whatever went wrong after it.
  return facts.wrote && facts.idempotency === 'none' ? unknown(decision.error, facts) : decision;
};

const afterSilence = (thrown: NoAnswer, facts: DecisionFacts): Decision =>
  facts.idempotency === 'none'
    ? { kind: 'unknown', error: stepError(thrown, 'you') }
    : { kind: 'retry', error: { ...stepError(thrown, 'app'), sentence: sentences.notAnswering(facts.connectorTitle) } };

const later = (thrown: RetryLater): Decision => ({ kind: 'retry', error: stepError(thrown, 'app'), after: thrown.after });

const unexpected = (thrown: unknown): Decision => {
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const place = thrown instanceof Error ? (thrown.stack?.split('\n')[1]?.trim() ?? '') : '';
  const reference = referenceOf(message + place);
  return {
    kind: 'retry',
    error: { code: 'UNEXPECTED', who: 'developer', sentence: sentences.ourFault(reference), details: { reference, message, place } },
  };
};

const unknown = (error: StepError, { connectorTitle }: DecisionFacts): Decision => ({
  kind: 'unknown',
  error: { ...error, code: 'OUTCOME_UNKNOWN', who: 'you', sentence: sentences.outcomeUnknown(connectorTitle) },
});

const stepError = (thrown: AskUser | GiveUp | ConnectionLost | RetryLater | NoAnswer, who: StepError['who']): StepError => ({
  code: thrown.code,
  who,
  sentence: thrown.sentence,
  ...(thrown instanceof AskUser && thrown.field !== undefined ? { field: thrown.field } : {}),
  ...(thrown.details === undefined ? {} : { details: thrown.details }),
});

/** Four characters that people can say on the phone; the same fault always has the same. No 0/O, 1/I. */
const referenceOf = (text: string): string => {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return [...createHash('sha256').update(text).digest().subarray(0, 4)].map((byte) => alphabet[byte % 32]).join('');
};

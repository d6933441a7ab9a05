import { decide, NoAnswer, withoutSecrets } from '@navette/connector-sdk';
import { type Json, type RetryPolicy, type StepError, ValueError, type Words } from '@navette/flow';
import { isOutage } from '@navette/store';
import type { AnswerBody } from '../../workflows/protocol.js';
import { connectionLost, outcomeUnknown, triedEnough } from '../sentences.js';
import type { Prepared } from './perform-action.js';
import type { Performance } from './performance.js';
import { settleFailed } from './settle.js';

/** A vendor that keeps saying "slow down" is obeyed this long without counting tries. */
const PATIENCE_WITH_LIMITS = 6 * 3600 * 1000;

/** What becomes of a step that threw: its way out, a durable back-off, or a hold. `wrote`: the vendor may have acted. */
export async function afterError(
  performance: Performance<'action'>,
  prepared: Prepared,
  thrown: unknown,
  { wrote }: { wrote: boolean },
): Promise<AnswerBody> {
  const { deps, memory, step, call } = performance;
  if (isOutage(thrown)) throw thrown;
  if (thrown instanceof ValueError) return settleFailed(performance, asStepError(thrown), step.onFailure);
  const title = deps.connectors.connector(step.connector)!.title;
  const decided = decide(thrown, { idempotency: prepared.idempotency, connectorTitle: title, wrote });
  const decision = { ...decided, error: withoutSecrets(decided.error, Object.values(prepared.secrets)) };
  const input = (prepared.params ?? null) as Json;
  if (decision.kind === 'unknown') return hold(performance, prepared, 'OUTCOME_UNKNOWN', decision.error.sentence);
  if (decision.kind === 'held') {
    if (step.connectionId) await deps.connections.markLost(step.connectionId, decision.error.sentence);
    return hold(performance, prepared, 'CONNECTION_LOST', decision.error.sentence);
  }
  const next = decision.kind === 'retry' ? nextTry(performance, prepared.attempt, decision) : undefined;
  if (!next) {
    await memory.write(call.stepId, call.iteration, { input, attempt: prepared.attempt });
    const isOver = decision.kind === 'retry' && decision.error.who === 'app';
    return settleFailed(performance, isOver ? triedEnough(title, decision.error, prepared.attempt) : decision.error, step.onFailure);
  }
  await memory.write(call.stepId, call.iteration, {
    state: 'running',
    input,
    attempt: next.counts ? prepared.attempt : prepared.attempt - 1,
    // As long as there is a next try, nobody has to act.
    error: { ...decision.error, who: decision.error.who === 'app' ? 'nobody' : decision.error.who },
    nextAt: next.at,
    intentBy: wrote || thrown instanceof NoAnswer || mustLook(prepared, decision.error.code) ? deps.workerId : null,
  });
  return { state: 'retry', at: next.at.getTime() };
}

/** Holds the run whole until somebody removes the cause and resumes it. */
export async function hold(
  { deps, memory, step, call }: Performance<'action'>,
  { params, attempt }: Prepared,
  code: 'CONNECTION_LOST' | 'OUTCOME_UNKNOWN',
  sentence: Words | null,
): Promise<AnswerBody> {
  const title = deps.connectors.connector(step.connector)!.title;
  const error = code === 'CONNECTION_LOST' ? connectionLost(title, sentence) : outcomeUnknown(title);
  await memory.write(call.stepId, call.iteration, {
    state: 'held',
    input: params as Json,
    attempt: code === 'CONNECTION_LOST' ? Math.max(0, attempt - 1) : attempt,
    error: { ...error, details: { connectionId: step.connectionId ?? null, connector: step.connector, action: step.action } },
    nextAt: null,
    ...(code === 'OUTCOME_UNKNOWN' && { intentBy: deps.workerId }),
  });
  return { state: 'held' };
}

type Next = { at: Date; counts: boolean };

/** Doubling delays with a little chance in them, never before the vendor's own wish; undefined when the tries are used up. */
function nextTry(
  { step, memory, call }: Performance<'action'>,
  attempt: number,
  decision: { error: StepError; after?: number },
): Next | undefined {
  const startedAt = memory.row(call.stepId, call.iteration)?.startedAt;
  const isLimit = isLimitCode(decision.error.code) && (!startedAt || Date.now() - Date.parse(startedAt) < PATIENCE_WITH_LIMITS);
  if (!isLimit && attempt >= step.retry.tries) return undefined;
  const delay = Math.max(decision.after ?? 0, isLimit ? 0 : backOff(step.retry, attempt), 50);
  return { at: new Date(Date.now() + delay * (1 + Math.random() * 0.2)), counts: !isLimit };
}

/** The vendor said "slow down", or our own limiter kept the place for others. */
const isLimitCode = (code: string): boolean => code === 'SLOW_DOWN' || code === 'TURNED_AWAY';

const backOff = ({ firstDelay, maximumDelay }: RetryPolicy, attempt: number): number =>
  Math.min(maximumDelay, firstDelay * 2 ** (attempt - 1));

/** A 500 may come after the work was done. Where looking is possible it costs one reading, and a repeat would cost a second record. */
const mustLook = ({ idempotency }: Prepared, code: string): boolean => idempotency === 'check' && !isLimitCode(code);

const asStepError = (error: ValueError): StepError => ({ code: error.code, who: 'you', sentence: error.sentence });

import { type ActionContext, withoutSecrets } from '@navette/connector-sdk';
import { callKey, type Json } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { throughOutages } from '../through-outages.js';
import { afterError } from './after-error.js';
import type { Prepared } from './perform-action.js';
import type { Performance } from './performance.js';
import { settleDone } from './settle.js';

/** One request to the vendor, bounded in time. `check` looks for the trace of an earlier try and answers `waiting` when there is none. */
export async function callVendor(performance: Performance<'action'>, prepared: Prepared, what: 'run' | 'check'): Promise<AnswerBody> {
  const { deps, step } = performance;
  const { signal, clear } = timeLimit(step.timeout);
  const connector = deps.connectors.connector(step.connector)!;
  const secrets = Object.values(prepared.secrets);
  const params = { ...prepared.params, ...prepared.secrets };
  const http = deps.connections.http(connector, prepared.connection, { signal, secrets });
  const context = contextOf(performance, prepared, http, signal);
  try {
    const output: unknown = what === 'run' ? await prepared.action.run(context, params) : await prepared.action.check?.(context, params);
    if (what === 'check' && output === undefined) return { state: 'waiting', until: null };
    return await settleDone(performance, {
      exits: ['next'],
      output: withoutSecrets((output ?? null) as Json, secrets),
      input: prepared.params,
      attempt: prepared.attempt,
    });
  } catch (error) {
    return afterError(performance, prepared, error, { wrote: what === 'check' || http.wrote() });
  } finally {
    clear();
  }
}

/** As `AbortSignal.timeout`, but nothing of it outlives the call: thousands of calls a second would leave as many timers. */
function timeLimit(milliseconds: number): { signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('The step took too long', 'TimeoutError')), milliseconds);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

function contextOf(
  { deps, memory, call }: Performance<'action'>,
  { connection }: Prepared,
  http: ActionContext['http'],
  signal: AbortSignal,
): ActionContext {
  return {
    http,
    connection: connection?.values ?? {},
    idempotencyKey: callKey(call.runId, call.stepId, call.iteration),
    intendedAt: memory.row(call.stepId, call.iteration)?.startedAt ?? new Date().toISOString(),
    signal,
    timeZone: memory.plan.settings.timeZone,
    country: memory.plan.settings.country,
    tables: { lookup: (tableId, key) => throughOutages(() => deps.store.tables.lookup(memory.run.organisationId, tableId, key)) },
  };
}

import { type ActionDefinition, idempotencyOf, parseParams } from '@navette/connector-sdk';
import { holds, type Idempotency, type Json, type JsonObject, resolveParams } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import type { OpenConnection } from '../connections.js';
import { noConnection, noSuchAction } from '../sentences.js';
import { afterError, hold } from './after-error.js';
import { callVendor } from './call-vendor.js';
import { evaluate } from './evaluate.js';
import { openSecrets, withHidden } from './open-secrets.js';
import type { Performance } from './performance.js';
import { settleDone, settleFailed } from './settle.js';

/** Everything one try of an action needs, made before anything leaves this process. */
export type Prepared = {
  action: ActionDefinition;
  /** As they are journaled: in place of a secret stands that there is one. */
  params: JsonObject;
  /** By param. Only the connector's code gets them. */
  secrets: Record<string, string>;
  idempotency: Idempotency;
  connection: OpenConnection | undefined;
  /** From 1. */
  attempt: number;
};

/** Reads or writes in an app, at most once as far as the app lets us know (ARCHITECTURE §5). */
export async function performAction(performance: Performance<'action'>): Promise<AnswerBody> {
  const { deps, step } = performance;
  const prepared = await prepareAction(performance);
  if ('state' in prepared) return prepared;
  if (step.connectionId) {
    prepared.connection = await deps.connections.open(step.connectionId);
    if (!prepared.connection) return settleFailed(performance, noConnection(step), step.onFailure);
    if (prepared.connection.health === 'lost') return hold(performance, prepared, 'CONNECTION_LOST', prepared.connection.healthDetail);
  }
  return act(performance, prepared);
}

/** Params as the action wants them, or the answer of a step that does not come to act. */
export async function prepareAction(performance: Performance<'action'>): Promise<Prepared | AnswerBody> {
  const { deps, memory, step, call, row } = performance;
  const action = deps.connectors.action(step.connector, step.action);
  if (!action) return settleFailed(performance, noSuchAction(step), step.onFailure);

  const place = { loops: step.loops, iteration: call.iteration };
  const { onlyIf } = step;
  if (onlyIf && !(await evaluate(performance, place, (scope) => holds(onlyIf, scope)))) {
    await memory.write(call.stepId, call.iteration, { state: 'skipped', exits: ['next'] });
    return { state: 'settled', settlement: { status: 'skipped', exits: ['next'] } };
  }
  const prepared: Partial<Prepared> = { action, secrets: {}, attempt: (row?.attempt ?? 0) + 1, idempotency: 'none' };
  try {
    const input = await evaluate(performance, place, (scope) => resolveParams(step.params, scope));
    const kept = await openSecrets(performance, action);
    prepared.params = withHidden(input, kept);
    const params = parseParams(action.params, { ...prepared.params, ...kept }) as JsonObject;
    prepared.secrets = Object.fromEntries(Object.keys(kept).map((name) => [name, String(params[name])]));
    prepared.params = withHidden(params, kept);
    prepared.idempotency = idempotencyOf(action, prepared.params);
  } catch (error) {
    return afterError(performance, prepared as Prepared, error, { wrote: false });
  }
  return prepared as Prepared;
}

async function act(performance: Performance<'action'>, prepared: Prepared): Promise<AnswerBody> {
  const { row } = performance;
  if (row?.intentBy) {
    const earlier = await afterIntent(performance, prepared);
    if (earlier) return earlier;
  }
  await intend(performance, prepared);
  return callVendor(performance, prepared, 'run');
}

/** An earlier try was announced and its outcome never came: look for its trace, or ask a person. Undefined: it is safe to act. */
async function afterIntent(performance: Performance<'action'>, prepared: Prepared): Promise<AnswerBody | undefined> {
  if (prepared.idempotency === 'check') {
    const found = await callVendor(performance, prepared, 'check');
    return found.state === 'settled' || found.state === 'retry' || found.state === 'held' ? found : undefined;
  }
  if (prepared.idempotency !== 'none') return undefined;
  const { deps, call } = performance;
  const decisions = await deps.store.runs.decisionsOf([call.runId]);
  const decision = decisions.find(({ stepId, iteration }) => stepId === call.stepId && iteration === call.iteration);
  if (!decision) return hold(performance, prepared, 'OUTCOME_UNKNOWN', null);
  await deps.store.runs.clearDecision({ runId: call.runId, stepId: call.stepId, iteration: call.iteration });
  if (decision.choice === 'tryAgain') return undefined;
  return settleDone(performance, { exits: ['next'], output: decision.choice === 'happened' ? decision.output : null });
}

/** Announces the call. Where a repeat would be seen at the vendor the announcement is committed before anything is sent. */
async function intend({ deps, memory, call }: Performance<'action'>, { params, idempotency, attempt }: Prepared): Promise<void> {
  const row = { state: 'running', attempt, input: params as Json, error: null, nextAt: null } as const;
  if (idempotency === 'check' || idempotency === 'none')
    await memory.write(call.stepId, call.iteration, { ...row, intentBy: deps.workerId });
  else memory.writeSoon(call.stepId, call.iteration, { ...row, intentBy: null });
}

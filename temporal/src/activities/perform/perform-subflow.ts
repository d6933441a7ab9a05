import { callKey, resolve } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { subflowFailed } from '../sentences.js';
import { evaluate } from './evaluate.js';
import type { Performance } from './performance.js';
import { settleDone, settleFailed } from './settle.js';

/** Starts another flow by an event of its own; asked again when that run has ended. The event's source is the call's key: never twice. */
export async function performSubflow(performance: Performance<'subflow'>): Promise<AnswerBody> {
  const { deps, memory, step, call, row } = performance;
  const at = { runId: call.runId, stepId: call.stepId, iteration: call.iteration };
  if (!row) await start(performance);
  if (!step.waitForResult) return settleDone(performance, { exits: ['next'], output: { started: true } });
  const [answer] = await deps.store.waits.read([at]);
  if (answer?.data == null) {
    if (row?.state !== 'waiting') await memory.write(call.stepId, call.iteration, { state: 'waiting' });
    return { state: 'waiting', until: null };
  }
  await deps.store.waits.close(at);
  const { state } = answer.data as { state: string };
  if (state !== 'done') return settleFailed(performance, subflowFailed(), step.onFailure);
  return settleDone(performance, { exits: ['next'], output: answer.data });
}

async function start({ deps, memory, step, call }: Performance<'subflow'>): Promise<void> {
  const key = callKey(call.runId, call.stepId, call.iteration);
  const data = await evaluate(
    { deps, memory },
    { loops: step.loops, iteration: call.iteration },
    (scope) => resolve(step.input, scope) ?? {},
  );
  const { organisationId } = memory.run;
  if (step.waitForResult) {
    await deps.store.waits.open({
      runId: call.runId,
      stepId: call.stepId,
      iteration: call.iteration,
      organisationId,
      kind: 'subflow',
      keys: [],
      since: new Date(),
      deadline: null,
    });
  }
  await deps.store.events.accept({
    id: deps.newId(),
    organisationId,
    source: `subflow:${key}`,
    dedupeKey: 'start',
    connector: 'core',
    trigger: 'run-now',
    flowId: step.flowId,
    data: data && typeof data === 'object' && !Array.isArray(data) ? data : { value: data },
    keys: [],
    about: '',
  });
}

import { defineAction } from '@navette/connector-sdk';
import { literal, ref } from '@navette/flow';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { flowOf } from './testing/flow-of.js';
import { encodeHistory } from './testing/history-files.js';
import { organisationId, type TestEngine, testEngine } from './testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
const calls: string[] = [];
const echo = defineAction({
  name: 'echo',
  title: words,
  description: words,
  summary: words,
  effect: 'write',
  idempotency: 'key',
  params: z.record(z.string(), z.json()),
  output: z.json(),
  async run({ idempotencyKey }, params) {
    calls.push(idempotencyKey);
    return params;
  },
  examples: { good: [], bad: [] },
});

let engine: TestEngine;
let connection: Connection;
beforeAll(async () => {
  engine = await testEngine({ actions: [echo], lane: 'activity', longestHistory: 60 });
  connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS! });
});
afterAll(async () => {
  await connection.close();
  await engine.close();
});

const echoed = (id: string, params: Record<string, ReturnType<typeof ref>>, inside?: string) =>
  ({ id, kind: 'action', connector: 'test', action: 'echo', params, ...(inside && { inside }) }) as const;

it('continues as new with the unfinished runs, and no step is done twice', async () => {
  const turns = 40;
  const loop = { id: 'each', kind: 'loop', items: literal(Array.from({ length: turns }, (_, index) => index)), concurrency: 1 } as const;
  const flow = await engine.publish(
    flowOf([loop, echoed('turn', { item: ref('each', 'item') }, 'each')], ['trigger next each', 'each each turn']),
  );
  const run = await engine.untilRun(await engine.send({}), ['done', 'failed']);
  await engine.store.flows.setOn(organisationId, flow.flowId, false);
  expect(run.state).toBe('done');
  expect(new Set(calls).size).toBe(turns);
  expect(calls).toHaveLength(turns);
  expect(await executionsOf(await batchOf(run.runId))).toBeGreaterThan(1);
});

it('keeps a customer’s data, however large, out of Temporal', async () => {
  const flow = await engine.publish(flowOf([echoed('copy', { note: ref('trigger', 'note') })], ['trigger next copy']));
  const note = `only-the-customer-knows ${'x'.repeat(700_000)}`;
  const run = await engine.untilRun(await engine.send({ note }), ['done', 'failed']);
  await engine.store.flows.setOn(organisationId, flow.flowId, false);
  expect(run.state).toBe('done');
  expect(run.steps.find(({ stepId }) => stepId === 'copy')?.output).toEqual({ note });
  const history = await new Client({ connection }).workflow.getHandle(await batchOf(run.runId)).fetchHistory();
  const bytes = encodeHistory(history);
  expect(bytes.includes(run.runId)).toBe(true);
  expect(bytes.includes('only-the-customer-knows')).toBe(false);
  expect(bytes.length).toBeLessThan(10_000);
});

/** The workflow that carried the run: its id is in the newest executions whose input names the run. */
async function batchOf(runId: string): Promise<string> {
  const client = new Client({ connection });
  for await (const { workflowId } of client.workflow.list({ query: "WorkflowType = 'runBatch'" })) {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
    const input = Buffer.from(events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads![0]!.data!).toString();
    if (input.includes(runId)) return workflowId;
  }
  throw new Error(`no workflow carried run ${runId}`);
}

async function executionsOf(workflowId: string): Promise<number> {
  let count = 0;
  for await (const _ of new Client({ connection }).workflow.list({ query: `WorkflowId = '${workflowId}'` })) count += 1;
  return count;
}

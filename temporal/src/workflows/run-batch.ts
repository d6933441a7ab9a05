import { condition, continueAsNew, proxyActivities, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { BatchRun } from './batch-run.js';
import type { BatchActivities, BatchInput, Lane } from './protocol.js';
import { Pump, type PumpPorts } from './pump.js';
import { cancel, deliver, hold, move, resume } from './signals.js';

const local = proxyLocalActivities<BatchActivities>({ startToCloseTimeout: '30 s', retry: { maximumAttempts: 3 } });
const regular = proxyActivities<BatchActivities>({ startToCloseTimeout: '30 s', retry: { maximumAttempts: 3 } });
const patient = proxyActivities<BatchActivities>({ startToCloseTimeout: '24 h', heartbeatTimeout: '15 s', retry: { maximumAttempts: 1 } });

/** The only workflow that users' runs run as: one workflow carries up to a hundred runs of one flow version. */
export async function runBatch(input: BatchInput): Promise<void> {
  const pump = new Pump({ batchId: input.batchId, versionId: input.versionId }, ports(input));
  const runs = new Map(input.runs.map((run, order) => [run.id, new BatchRun(run.id, run.progress, order, pump, input.shape)]));
  setHandler(deliver, ({ runId, ...call }) => runs.get(runId)?.wake(call));
  setHandler(cancel, ({ runId }) => runs.get(runId)?.leave('cancelled'));
  setHandler(resume, ({ runId }) => runs.get(runId)?.resume());
  setHandler(hold, ({ runId }) => runs.get(runId)?.holdWhole());
  setHandler(move, ({ runId }) => runs.get(runId)?.move());

  const pumping = pump.run();
  const carried = await Promise.race([
    carryAll(runs, input.longestHistory),
    pumping.then(() => Promise.reject(new Error('the pump stopped early'))),
  ]);
  if (carried.length === 0) await pump.ask({ kind: 'close' }, Number.MAX_SAFE_INTEGER);
  pump.stop({ drop: carried.length > 0 });
  await pumping;
  if (carried.length > 0) {
    await continueAsNew<typeof runBatch>({ ...input, runs: carried.map(({ id, progress }) => ({ id, progress })) });
  }
}

/** All runs to their end; or, when the history has grown long, the ones that go on in the next execution. */
async function carryAll(runs: Map<string, BatchRun>, longest: number): Promise<BatchRun[]> {
  let finished = false;
  void condition(() => finished || isLong(longest)).then(() => {
    if (!finished) for (const run of runs.values()) run.leave('carried');
  });
  const list = [...runs.values()];
  const ends = await Promise.all(list.map((run) => run.carry()));
  finished = true;
  return list.filter((_, index) => ends[index] === 'carried');
}

const isLong = (longest: number): boolean => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > longest;

function ports({ batchId, versionId, lane }: BatchInput): PumpPorts {
  const lanes: Record<Lane, Pick<BatchActivities, 'advance'>> = { local, activity: regular };
  return {
    advance: (round) => lanes[lane].advance(round),
    join: (ask) => patient.joinCall({ batchId, versionId, ask }),
  };
}

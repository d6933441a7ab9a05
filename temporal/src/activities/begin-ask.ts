import { type Answer, type Ask, askKey, type Round } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import { leaveBatch } from './leave-batch.js';
import { performCall } from './perform-call.js';
import type { RunMemory } from './run-memory.js';
import { throughOutages } from './through-outages.js';

type Memory = (runId: string) => Promise<RunMemory>;
type Batch = Pick<Round, 'batchId'>;

/** Begins what is waited for, as long as the batch is ours. The answer comes after its commit. */
export function beginAsk(deps: ActivityDependencies, round: Batch, memory: Memory, ask: Ask): Promise<Answer> {
  const begin = () => beginOnce(deps, round, memory, ask);
  // Said again when the answer to it was lost: by then the batch is nobody's.
  return throughOutages(() => (ask.kind === 'close' ? begin() : deps.custody.during(round.batchId, begin)));
}

async function beginOnce(deps: ActivityDependencies, round: Batch, memory: Memory, ask: Ask): Promise<Answer> {
  const key = askKey(ask);
  switch (ask.kind) {
    case 'call':
      return { key, ...(await performCall(deps, await memory(ask.runId), ask)) };
    case 'end':
      await leaveBatch(deps, { batchId: round.batchId, memory: await memory(ask.runId), exit: ask.state });
      return { key, state: 'written' };
    case 'close':
      await deps.store.batches.ended(round.batchId);
      deps.memories.forget(round.batchId);
      deps.custody.remove(round.batchId);
      return { key, state: 'written' };
    case 'skip':
    case 'line':
      throw new Error(`nobody waits for ${key}`);
  }
}

import { type Answer, type Ask, askKey, type Round } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import { leaveBatch } from './leave-batch.js';
import { performCall } from './perform-call.js';
import type { RunMemory } from './run-memory.js';

/** Begins what is waited for. The answer comes after its commit. */
export async function beginAsk(
  deps: ActivityDependencies,
  round: Pick<Round, 'batchId'>,
  memory: (runId: string) => Promise<RunMemory>,
  ask: Ask,
): Promise<Answer> {
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

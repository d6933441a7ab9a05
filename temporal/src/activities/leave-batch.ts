import { type Standing, whyStay } from '@navette/flow';
import type { JournalRow } from '@navette/store';
import type { RunExit } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import { endRun } from './end-run.js';
import { leaveEarly } from './leave-early.js';
import type { RunMemory } from './run-memory.js';

type Leaving = { batchId: string; memory: RunMemory; exit: RunExit };

/** A run leaves its batch: ended, early or not, held until a person acts, or on its way to another version. */
export async function leaveBatch(deps: ActivityDependencies, { batchId, memory, exit }: Leaving): Promise<void> {
  if (exit === 'left') return leaveEarly(deps, memory);
  if (exit !== 'moved' && exit !== 'paused') return endRun(deps, memory, exit);
  const { store, load } = deps;
  // Whoever takes it up next reads its journal, and may be quick.
  await store.journal.drained();
  load.remove(memory.run.id);
  const taken =
    exit === 'paused'
      ? await store.holds.take(memory.run.id, batchId)
      : await store.moves.take(memory.run.id, batchId, await soundVersion(deps, batchId, memory));
  if (taken === 'cancelled') await endRun(deps, memory, 'cancelled');
}

/** The wanted version, unless the run has gone on meanwhile to where that one knows no way: then it is carried again as it is. */
async function soundVersion({ store, memories }: ActivityDependencies, batchId: string, memory: RunMemory): Promise<string | undefined> {
  const wanted = await store.moves.wantedOf(memory.run.id, batchId);
  if (wanted === undefined) return undefined;
  return whyStay(memory.plan, await memories.plan(wanted), memory.all().map(asStanding)) === undefined ? wanted : undefined;
}

const asStanding = ({ stepId, iteration, state, exits, output }: JournalRow): Standing => {
  const items = output && typeof output === 'object' && !Array.isArray(output) ? output.items : undefined;
  return { stepId, iteration, state, exits, ...(Array.isArray(items) && { turns: items.length }) };
};

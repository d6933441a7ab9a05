import type { Ask } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import type { RunMemory } from './run-memory.js';

/** Lines of the log that nobody waits for: a crash before their commit makes the interpreter tell them again. */
export function note(deps: ActivityDependencies, batchId: string, memory: (runId: string) => Promise<RunMemory>, ask: Ask): void {
  if (ask.kind !== 'skip' && ask.kind !== 'line') return;
  memory(ask.runId)
    .then((run) => (ask.kind === 'skip' ? skip(run, ask) : changeLine(deps, batchId, run, ask.state)))
    .catch((error) => deps.log.error({ error, ask }, 'a line of the log could not be written'));
}

async function skip(run: RunMemory, { stepId, iteration }: { stepId: string; iteration: string }): Promise<void> {
  if (run.row(stepId, iteration)) return;
  const exits = run.step(stepId).kind === 'off' ? ['next'] : [];
  await run.write(stepId, iteration, { state: 'skipped', exits });
}

async function changeLine(
  deps: ActivityDependencies,
  batchId: string,
  run: RunMemory,
  state: 'running' | 'waiting' | 'held',
): Promise<void> {
  if (state === 'running') deps.load.add(batchId, [run.run.id]);
  else deps.load.remove(run.run.id);
  await run.changeLine(state);
}

import { type Json, resolve, type StepError, type StepId } from '@navette/flow';
import type { JournalRow } from '@navette/store';
import type { ActivityDependencies } from './dependencies.js';
import { evaluate } from './perform/evaluate.js';
import type { RunMemory } from './run-memory.js';

/** A run leaves its batch: ended, or held until a person acts. */
export async function endRun(
  deps: ActivityDependencies,
  memory: RunMemory,
  state: 'done' | 'failed' | 'cancelled' | 'held',
): Promise<void> {
  const error = errorOf(memory, state);
  if (state !== 'held') {
    await Promise.all(memory.unsettled().map((row) => cancelStep(deps, memory, row)));
    await Promise.all((memory.plan.trigger.leave ?? []).map((rule, index) => !('when' in rule) && closeLeaveRule(deps, memory, index)));
  }
  await memory.end(state, error);
  deps.load.remove(memory.run.id);
  if (state !== 'held' && memory.run.parentCall) await answerParent(deps, memory, memory.run.parentCall, state);
}

/** A run that has ended leaves no more. */
const closeLeaveRule = ({ store }: ActivityDependencies, { run }: RunMemory, index: number): Promise<void> =>
  store.waits.close({ runId: run.id, stepId: `leave-${index}`, iteration: '' });

/** What was still under way or parked when the run ended: by a person, or by a step that says "stop here". */
async function cancelStep(deps: ActivityDependencies, memory: RunMemory, { runId, stepId, iteration, state }: JournalRow): Promise<void> {
  if (state === 'waiting') await deps.store.waits.close({ runId, stepId, iteration });
  await memory.write(stepId, iteration, { state: 'cancelled', nextAt: null });
}

function errorOf(memory: RunMemory, state: string): (StepError & { stepId: StepId }) | null {
  const row = state === 'failed' ? memory.firstUnhandled() : state === 'held' ? memory.firstHeld() : undefined;
  return row?.error ? { ...row.error, stepId: row.stepId } : null;
}

/** What its flow says that it answers, or the last thing that it made. */
async function answerOf(deps: ActivityDependencies, memory: RunMemory): Promise<Json> {
  const { answer } = memory.plan.trigger;
  if (!answer) return memory.lastOutput();
  return (await evaluate({ deps, memory }, { loops: [], iteration: '' }, (scope) => resolve(answer, scope))) ?? null;
}

/** The other flow's step that waits for this run. Written before the signal, so that a lost signal loses nothing. */
async function answerParent(deps: ActivityDependencies, memory: RunMemory, parentCall: string, state: string): Promise<void> {
  const [runId, stepId, iteration = ''] = parentCall.split(':') as [string, string, string?];
  const call = { runId, stepId, iteration };
  const output = state === 'done' ? await answerOf(deps, memory) : memory.lastOutput();
  const { batchId } = await deps.store.waits.answer(call, { state, runId: memory.run.id, output }, memory.run.id);
  if (batchId) await deps.wake(batchId, call);
}

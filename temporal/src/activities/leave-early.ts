import { firstToLeave, type Json } from '@navette/flow';
import { leftEarly } from '../left-early.js';
import type { AnswerBody, Ask } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import { endRun } from './end-run.js';
import { evaluate } from './perform/evaluate.js';
import type { RunMemory } from './run-memory.js';

type Performing = { call: Extract<Ask, { kind: 'call' }>; perform(): Promise<AnswerBody> };

/**
 * Looks at the leave-early conditions before the step begins and once it has ended. A call that is asked again, after a crash or a wait,
 * finds the decision in the journal, or takes it from the same rows.
 */
export async function performUnlessLeft(deps: ActivityDependencies, memory: RunMemory, { call, perform }: Performing): Promise<AnswerBody> {
  const isUnderWay = call.phase === 'close' || hasSettled(memory, call);
  if (!isUnderWay && (await leavesNow(deps, memory)))
    return { state: 'settled', settlement: { status: 'skipped', exits: [], ends: 'left' } };
  const answer = await perform();
  if (answer.state !== 'settled' || answer.settlement.ends || !(await leavesNow(deps, memory))) return answer;
  return { state: 'settled', settlement: { ...answer.settlement, ends: 'left' } };
}

/** The run ends as cancelled, with the reason that its flow gives. The reason is kept first, so that nobody sees the one without the other. */
export async function leaveEarly(deps: ActivityDependencies, memory: RunMemory): Promise<void> {
  const rule = memory.plan.trigger.leave?.[memory.leaving()?.rule ?? 0];
  await deps.store.runs.giveCancelReason(memory.run.id, leftEarly(rule?.label ?? ''));
  await endRun(deps, memory, 'cancelled');
}

/** Decided once for a run: the trigger's own row keeps by which rule, with each line as it was. */
async function leavesNow(deps: ActivityDependencies, memory: RunMemory): Promise<boolean> {
  if (memory.leaving()) return true;
  const { leave = [], id } = memory.plan.trigger;
  const place = { loops: [], iteration: '' };
  const leaving = await evaluate({ deps, memory }, place, (scope) => firstToLeave(leave, scope, (stepId) => memory.hasGivenData(stepId)));
  if (!leaving) return false;
  if (memory.leaving()) return true;
  const exits = memory.all().length > 0 ? ['next'] : [];
  await memory.write(id, '', { state: 'done', input: { leave: leaving } as unknown as Json, output: memory.run.event, exits });
  return true;
}

const hasSettled = (memory: RunMemory, { stepId, iteration }: Performing['call']): boolean =>
  ['done', 'failed', 'skipped'].includes(memory.row(stepId, iteration)?.state ?? '');

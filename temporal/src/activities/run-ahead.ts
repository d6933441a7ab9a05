import type { PlanStep, Settlement, StepId } from '@navette/flow';
import { type Answer, type Ask, askKey } from '../workflows/protocol.js';
import type { RunMemory } from './run-memory.js';
import { settlementOf } from './settlement-of.js';

export type CallAsk = Extract<Ask, { kind: 'call' }>;

/**
 * The calls that the interpreter will surely ask for once this one has settled: steps with no other link into them, in the same turn of the
 * same loops. None after the run's end, or while it is to be held. Beginning them at once saves a round of the workflow per step; it stays the interpreter that decides what counts.
 */
export function callsAfter(memory: RunMemory, ask: CallAsk, { exits, ends }: Settlement): CallAsk[] {
  if (ends || ask.alone) return [];
  const { loops } = memory.step(ask.stepId);
  return memory
    .after(ask.stepId)
    .filter((step) => exits.includes(step.before[0]!.exit) && canRunAhead(step, loops))
    .map((step) => ({ ...ask, stepId: step.id, phase: 'start', long: false }));
}

/** What has settled ahead of being asked for, in the order of the flow. */
export function settledAhead(memory: RunMemory, ask: CallAsk, settlement: Settlement): Answer[] {
  return callsAfter(memory, ask, settlement).flatMap((next) => {
    const row = memory.row(next.stepId, next.iteration);
    const settled = row && settlementOf(memory.step(next.stepId), row, 'start');
    return settled ? [{ key: askKey(next), state: 'settled' as const, settlement: settled }, ...settledAhead(memory, next, settled)] : [];
  });
}

const canRunAhead = (step: PlanStep, loops: StepId[]): boolean =>
  step.before.length === 1 && (step.kind === 'branch' || (step.kind === 'action' && !step.long)) && step.loops.join() === loops.join();

import { hasLeaveConditions } from '@navette/flow';
import { isOutage } from '@navette/store';
import type { AnswerBody, Ask } from '../workflows/protocol.js';
import type { ActivityDependencies } from './dependencies.js';
import { performUnlessLeft } from './leave-early.js';
import type { Performance } from './perform/performance.js';
import { performers } from './perform/performers.js';
import { rehearsals } from './rehearse/rehearsals.js';
import type { RunMemory } from './run-memory.js';
import { unexpected } from './sentences.js';
import { settlementOf } from './settlement-of.js';

type Call = Extract<Ask, { kind: 'call' }>;

/** Executes one step, or finds what the journal already holds of it. Throws when the database is away, never for what a flow or a vendor does. */
export async function performCall(deps: ActivityDependencies, memory: RunMemory, call: Call): Promise<AnswerBody> {
  if (memory.run.cancelRequestedAt) return { state: 'cancelled' };
  const perform = (): Promise<AnswerBody> => performStep(deps, memory, call);
  return hasLeaveConditions(memory.plan.trigger.leave) ? performUnlessLeft(deps, memory, { call, perform }) : perform();
}

async function performStep(deps: ActivityDependencies, memory: RunMemory, call: Call): Promise<AnswerBody> {
  const step = memory.step(call.stepId);
  const row = memory.row(call.stepId, call.iteration);
  const settled = row && settlementOf(step, row, call.phase);
  if (settled) return { state: 'settled', settlement: settled };
  if (row?.nextAt && Date.parse(row.nextAt) > Date.now()) return { state: 'retry', at: Date.parse(row.nextAt) };
  try {
    const table = memory.plan.test ? rehearsals : performers;
    const perform = table[step.kind] as (performance: Performance<typeof step.kind>) => Promise<AnswerBody>;
    return await perform({ deps, memory, step, call, row });
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.log.error({ error, runId: call.runId, stepId: call.stepId }, 'a step ended with an unexpected error');
    await memory.write(call.stepId, call.iteration, { state: 'failed', error: unexpected(error), nextAt: null });
    return { state: 'settled', settlement: { status: 'failed', exits: [], unhandled: true } };
  }
}

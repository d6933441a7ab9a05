import type { ExitId, Json, OnFailure, StepError } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import type { RunMemory } from '../run-memory.js';

type At = { memory: RunMemory; call: { stepId: string; iteration: string } };

/** Journals a step as done, then tells the interpreter. */
export async function settleDone(
  { memory, call }: At,
  { exits, ...row }: { exits: ExitId[]; output?: Json; input?: Json; attempt?: number; simulated?: true; deadline?: Date },
): Promise<AnswerBody> {
  await memory.write(call.stepId, call.iteration, { state: 'done', exits, error: null, nextAt: null, intentBy: null, ...row });
  return { state: 'settled', settlement: { status: 'done', exits } };
}

/** Journals a failure and takes the way out that the flow has for it; without one the run will end as failed. */
export async function settleFailed({ memory, call }: At, error: StepError, onFailure: OnFailure = 'stop'): Promise<AnswerBody> {
  const exits = { stop: [], path: ['error'], continue: ['next'] }[onFailure];
  await memory.write(call.stepId, call.iteration, { state: 'failed', exits, error, nextAt: null, intentBy: null });
  return { state: 'settled', settlement: { status: 'failed', exits, ...(exits.length === 0 && { unhandled: true }) } };
}

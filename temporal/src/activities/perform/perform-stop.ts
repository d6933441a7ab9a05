import { resolve } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { stopped } from '../sentences.js';
import { evaluate } from './evaluate.js';
import type { Performance } from './performance.js';

/** Ends the run here, as done or as failed with the flow's own message. */
export async function performStop(performance: Performance<'stop'>): Promise<AnswerBody> {
  const { memory, step, call } = performance;
  const message = step.message;
  const output = message
    ? await evaluate(performance, { loops: step.loops, iteration: call.iteration }, (scope) => resolve(message, scope) ?? null)
    : null;
  const error = step.as === 'failed' ? stopped(String(output ?? '')) : null;
  await memory.write(call.stepId, call.iteration, { state: step.as, output, error });
  return { state: 'settled', settlement: { status: 'done', exits: [], ends: step.as } };
}

import { type Json, resolve } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { evaluate } from '../perform/evaluate.js';
import type { Performance } from '../perform/performance.js';
import { settleDone } from '../perform/settle.js';

/** The other flow is not started: its data is worked out and shown. */
export async function rehearseSubflow(performance: Performance<'subflow'>): Promise<AnswerBody> {
  const { memory, step, call } = performance;
  const place = { loops: step.loops, iteration: call.iteration };
  const input = await evaluate(performance, place, (scope) => resolve(step.input, scope) ?? {});
  const example: Json = step.waitForResult ? { state: 'done', output: null } : { started: true };
  return settleDone(performance, { exits: ['next'], input, output: memory.plan.test?.data[step.id] ?? example, simulated: true });
}

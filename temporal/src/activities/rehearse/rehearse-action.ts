import { exampleOutput, type Json } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { type Prepared, performAction, prepareAction } from '../perform/perform-action.js';
import type { Performance } from '../perform/performance.js';
import { settleDone, settleFailed } from '../perform/settle.js';

/** Reads really; writes only when that was asked for. Its params are evaluated and checked either way. */
export async function rehearseAction(performance: Performance<'action'>): Promise<AnswerBody> {
  const { deps, memory, step } = performance;
  const action = deps.connectors.action(step.connector, step.action);
  const isReal = action?.effect === 'read' || memory.plan.test?.writes === 'real';
  if (isReal) return atOnce(performance, await performAction(performance));
  const prepared = await prepareAction(performance);
  return 'state' in prepared ? atOnce(performance, prepared) : simulate(performance, prepared);
}

async function simulate(performance: Performance<'action'>, { action, params }: Prepared): Promise<AnswerBody> {
  const { memory, step } = performance;
  const example = (action.examples.good[0]?.output ?? null) as Json;
  const output = memory.plan.test?.data[step.id] ?? exampleOutput(example, params);
  return settleDone(performance, { exits: ['next'], input: params, output, simulated: true });
}

/** Somebody is looking: what an ordinary run would try again later, or hold, ends here with its sentence. */
async function atOnce(performance: Performance<'action'>, answer: AnswerBody): Promise<AnswerBody> {
  const { memory, step, call } = performance;
  const error = memory.row(call.stepId, call.iteration)?.error;
  if ((answer.state !== 'retry' && answer.state !== 'held') || !error) return answer;
  return settleFailed(performance, error, step.onFailure);
}

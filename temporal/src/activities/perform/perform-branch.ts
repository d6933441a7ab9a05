import { type ExitId, explain, type Json } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { evaluate } from './evaluate.js';
import type { Performance } from './performance.js';
import { settleDone } from './settle.js';

/** Chooses the paths that go on; the log keeps each condition with the actual value. */
export async function performBranch(performance: Performance<'branch'>): Promise<AnswerBody> {
  const { step, call } = performance;
  const place = { loops: step.loops, iteration: call.iteration };
  const explained = await evaluate(performance, place, (scope) =>
    step.paths.map(({ id, when }) => ({ path: id, ...explain(when, scope) })),
  );
  const matching = explained.filter(({ holds }) => holds).map(({ path }) => path);
  const chosen = step.mode === 'first' ? matching.slice(0, 1) : matching;
  const exits: ExitId[] = chosen.length > 0 ? chosen : ['otherwise'];
  return settleDone(performance, { exits, input: explained as unknown as Json, output: { paths: exits } });
}

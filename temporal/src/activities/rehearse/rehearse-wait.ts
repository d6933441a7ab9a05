import { type ExitId, exitsOfWait, type Json } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { keysOf, question, timeOf } from '../perform/perform-wait.js';
import type { Performance } from '../perform/performance.js';
import { settleDone, settleFailed } from '../perform/settle.js';
import { noDate } from '../sentences.js';

/** Nobody waits in a test: the time is said, and an event or an answer comes as it was chosen. */
export async function rehearseWait(performance: Performance<'wait'>): Promise<AnswerBody> {
  const what = performance.step.for;
  if (what.kind !== 'event' && what.kind !== 'approval') {
    const deadline = await timeOf(performance, what);
    if (!deadline) return settleFailed(performance, noDate());
    return settleDone(performance, { exits: ['next'], output: { until: deadline.toISOString() }, deadline, simulated: true });
  }
  const input = what.kind === 'approval' ? await question(performance, what) : { keys: await keysOf(performance, what.matches) };
  const exit = exitOf(performance);
  return settleDone(performance, { exits: [exit], input, output: answerOf(performance, exit), simulated: true });
}

const exitOf = ({ memory, step }: Performance<'wait'>): ExitId => {
  const exits = exitsOfWait(step.for);
  const chosen = memory.plan.test?.exits[step.id];
  return chosen !== undefined && exits.includes(chosen) ? chosen : exits[0]!;
};

const answerOf = ({ memory, step }: Performance<'wait'>, exit: ExitId): Json => {
  if (exit === 'late') return null;
  if (step.for.kind === 'approval') return { approved: exit === 'approved', comment: '' };
  return memory.plan.test?.data[step.id] ?? {};
};

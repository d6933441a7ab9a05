import { type Json, resolve } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { notAList } from '../sentences.js';
import { evaluate } from './evaluate.js';
import type { Performance } from './performance.js';
import { settleDone, settleFailed } from './settle.js';

/** Opens with its list; closes with what each turn gave. */
export async function performLoop(performance: Performance<'loop'>): Promise<AnswerBody> {
  return performance.call.phase === 'start' ? open(performance) : close(performance);
}

async function open(performance: Performance<'loop'>): Promise<AnswerBody> {
  const { memory, step, call } = performance;
  const items = await evaluate(performance, { loops: step.loops, iteration: call.iteration }, (scope) => resolve(step.items, scope) ?? []);
  if (!Array.isArray(items)) return settleFailed(performance, notAList());
  await memory.write(call.stepId, call.iteration, { state: 'running', output: { items, count: items.length } });
  return { state: 'settled', settlement: { status: 'done', exits: ['each'], turns: items.length } };
}

async function close(performance: Performance<'loop'>): Promise<AnswerBody> {
  const { step, call, row } = performance;
  const { items } = (row?.output ?? { items: [] }) as { items: Json[] };
  const results: Json[] = [];
  for (const index of items.keys()) {
    const iteration = call.iteration === '' ? String(index) : `${call.iteration}.${index}`;
    const collect = step.collect;
    if (collect)
      results.push(await evaluate(performance, { loops: [...step.loops, step.id], iteration }, (scope) => resolve(collect, scope) ?? null));
  }
  return settleDone(performance, { exits: ['done'], output: { items, results, count: items.length } });
}

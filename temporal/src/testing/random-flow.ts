import { setTimeout as delay } from 'node:timers/promises';
import { defineAction, RetryLater } from '@navette/connector-sdk';
import { literal, type Plan, type PlanStep, ref } from '@navette/flow';
import { z } from 'zod';

const words = { en: 'Call', fr: 'Appel' };
const policy = { tries: 5, firstDelay: 200, maximumDelay: 400 };

const call = (id: string, before: PlanStep['before'], loops: string[] = []): PlanStep => ({
  id,
  before,
  loops,
  kind: 'action',
  connector: 'test',
  action: 'call',
  params: { step: literal(id), run: ref('trigger', 'run') },
  retry: policy,
  timeout: 20_000,
  onFailure: 'stop',
  long: false,
});

/** Calls, a timer, a wait for a signal, two paths that join, a loop: everything whose order can differ between live and replay. */
export const busyPlan: Plan = {
  trigger: { id: 'trigger', connector: 'test', trigger: 'test', params: {} },
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  steps: [
    call('first', [{ step: 'trigger', exit: 'next' }]),
    {
      id: 'pause',
      before: [{ step: 'first', exit: 'next' }],
      loops: [],
      kind: 'wait',
      for: { kind: 'duration', duration: { amount: 0.3, unit: 'seconds' } },
    },
    call('left', [{ step: 'pause', exit: 'next' }]),
    call('right', [{ step: 'first', exit: 'next' }]),
    {
      id: 'answer',
      before: [{ step: 'right', exit: 'next' }],
      loops: [],
      kind: 'wait',
      for: { kind: 'event', connector: 'test', trigger: 'test', matches: ref('trigger', 'run'), deadline: { amount: 1, unit: 'seconds' } },
    },
    call('joined', [
      { step: 'left', exit: 'next' },
      { step: 'answer', exit: 'happened' },
      { step: 'answer', exit: 'late' },
    ]),
    { id: 'each', before: [{ step: 'joined', exit: 'next' }], loops: [], kind: 'loop', items: literal([1, 2, 3]), concurrency: 2 },
    call('turn', [{ step: 'each', exit: 'each' }], ['each']),
    call('last', [{ step: 'each', exit: 'done' }]),
  ],
};

/** A vendor that answers after 0 to `slowest` ms, and says "slow down" one time in twenty. Its answer names the run and step it was asked for. */
export const moodyAction = ({ slowest, calls }: { slowest: number; calls: Map<string, number> }) =>
  defineAction({
    name: 'call',
    title: words,
    description: words,
    summary: words,
    effect: 'write',
    idempotency: 'key',
    params: z.object({ step: z.string(), run: z.string() }),
    output: z.object({ run: z.string(), step: z.string() }),
    async run({ idempotencyKey }, { run, step }) {
      await delay(Math.random() * slowest);
      if (Math.random() < 0.05) throw new RetryLater('SLOW_DOWN', words, 100);
      calls.set(idempotencyKey, (calls.get(idempotencyKey) ?? 0) + 1);
      return { run, step };
    },
    examples: { good: [], bad: [] },
  });

import { defaultCalendar } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTrigger } from './define-trigger.js';

const words = { en: 'A', fr: 'A' };
const common = {
  name: 'a',
  title: words,
  summary: words,
  params: z.object({ numbers: z.array(z.string()).default([]) }),
  output: z.object({}),
  sample: {},
};
const calendar = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const context = { http: undefined as never, connection: {} };

describe('defineTrigger', () => {
  it('fills usual values in before it asks whether an event matches', () => {
    const trigger = defineTrigger({
      ...common,
      kind: 'webhook',
      matches: ({ to }, { numbers }) => numbers.length === 0 || numbers.includes(String(to)),
    });
    expect(trigger.matches?.({ to: '1' }, {} as never)).toBe(true);
    expect(trigger.matches?.({ to: '1' }, { numbers: ['2'] })).toBe(false);
    expect(trigger.matches?.({ to: '1' }, { numbers: 7 } as never)).toBe(false);
  });

  it('does the same for the next time and for a poll', async () => {
    const schedule = defineTrigger({
      ...common,
      kind: 'schedule',
      next: ({ numbers }, after) => new Date(after.getTime() + numbers.length),
    });
    const poll = defineTrigger({
      ...common,
      kind: 'poll',
      everySeconds: 60,
      poll: async (_context, { numbers }) => ({ cursor: numbers.length, events: [] }),
    });
    if (schedule.kind !== 'schedule' || poll.kind !== 'poll') return expect.unreachable();
    expect(schedule.next({} as never, new Date(5), calendar)).toEqual(new Date(5));
    expect(schedule.next({ numbers: 7 } as never, new Date(5), calendar)).toBeUndefined();
    expect(await poll.poll(context, {} as never, undefined)).toEqual({ cursor: 0, events: [] });
    await expect(poll.poll(context, { numbers: 7 } as never, undefined)).rejects.toMatchObject({ field: 'numbers' });
  });

  it('adds no matching where there is none', () => expect(defineTrigger({ ...common, kind: 'webhook' })).not.toHaveProperty('matches'));

  it('reads one params object once', () => {
    let reads = 0;
    const params = z.object({}).refine(() => {
      reads += 1;
      return true;
    });
    const trigger = defineTrigger({ ...common, kind: 'webhook', params, matches: () => true });
    const given = {};
    for (let times = 0; times < 5; times += 1) trigger.matches?.({}, given);
    expect(reads).toBe(1);
  });
});

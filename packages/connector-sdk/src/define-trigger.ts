import type { z } from 'zod';
import { parseParams } from './parse-params.js';
import type { ScheduleHabits, TriggerDefinition } from './trigger.js';

/**
 * Typed identity that also fills in usual values: a plan keeps only the params that somebody set, and `matches`, `next` and `poll`
 * must see them all. Params that do not hold (of an old version) match nothing and have no next time, so that one flow cannot stop the
 * routing or the clock of the others; a poll says which field is wrong.
 */
export const defineTrigger = <P extends z.ZodType>(trigger: TriggerDefinition<P>): TriggerDefinition<P> => {
  const whole = createReader(trigger.params);
  const { matches } = trigger;
  const common = matches && {
    matches(event: Parameters<typeof matches>[0], params: z.infer<P>) {
      const read = whole(params);
      return read !== undefined && matches(event, read.params);
    },
  };
  if (trigger.kind === 'schedule') {
    const { next, habits } = trigger;
    return {
      ...trigger,
      ...common,
      next(params, after, calendar) {
        const read = whole(params);
        return read && next(read.params, after, calendar);
      },
      habits(params) {
        const read = whole(params);
        return (read && habits?.(read.params)) ?? usualHabits;
      },
    };
  }
  if (trigger.kind !== 'poll') return { ...trigger, ...common };
  const { poll } = trigger;
  return { ...trigger, ...common, poll: async (context, params, cursor) => poll(context, parseParams(trigger.params, params), cursor) };
};

/** A schedule that says nothing forgets no time and waits for no run. */
const usualHabits: ScheduleHabits = { missed: 'runOnce', whenRunning: 'both' };

/** Each params object is read once: the clock and the router ask often, with the same plan. */
const createReader = <P extends z.ZodType>(schema: P) => {
  const known = new WeakMap<object, { params: z.output<P> } | undefined>();
  return (given: unknown): { params: z.output<P> } | undefined => {
    const key = typeof given === 'object' && given !== null ? given : undefined;
    if (key && known.has(key)) return known.get(key);
    const result = schema.safeParse(given);
    const read = result.success ? { params: result.data } : undefined;
    if (key) known.set(key, read);
    return read;
  };
};

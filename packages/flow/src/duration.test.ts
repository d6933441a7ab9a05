import { describe, expect, it } from 'vitest';
import { addDuration, durationMs } from './duration.js';

describe('durations', () => {
  it('are milliseconds', () => {
    expect(durationMs({ amount: 1.5, unit: 'hours' })).toBe(5_400_000);
    expect(durationMs({ amount: 2, unit: 'weeks' })).toBe(14 * 86_400_000);
  });

  it('keep the hour on the clock when it changes, for whole days', () => {
    const friday = new Date('2026-10-23T17:00:00+02:00');
    expect(addDuration(friday, { amount: 3, unit: 'days' }, 'Europe/Paris').toISOString()).toBe('2026-10-26T16:00:00.000Z');
    expect(addDuration(friday, { amount: 72, unit: 'hours' }, 'Europe/Paris').toISOString()).toBe('2026-10-26T15:00:00.000Z');
    expect(addDuration(friday, { amount: 3, unit: 'days' }).toISOString()).toBe('2026-10-26T15:00:00.000Z');
  });

  it('read an hour that spring skips as the next one', () => {
    const saturday = new Date('2026-03-28T02:30:00+01:00');
    expect(addDuration(saturday, { amount: 1, unit: 'days' }, 'Europe/Paris').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

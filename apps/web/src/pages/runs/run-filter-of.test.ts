import { describe, expect, it } from 'vitest';
import { runFilterOf } from './run-filter-of';

describe('runFilterOf', () => {
  it('asks for queued runs with the running ones, because both are shown as Running', () => {
    expect(runFilterOf({ state: ['running', 'held'] }).states).toBe('running,queued,held');
    expect(runFilterOf({}).states).toBeUndefined();
  });

  it('turns a named span into a date that stays the same within a minute', () => {
    const now = Date.parse('2026-03-01T12:00:20.000Z');
    expect(runFilterOf({ from: 'hour' }, now).from).toBe('2026-03-01T11:00:00.000Z');
    expect(runFilterOf({ from: 'hour' }, now + 30_000).from).toBe('2026-03-01T11:00:00.000Z');
    expect(runFilterOf({ from: '2026-01-05T00:00:00.000Z' }, now).from).toBe('2026-01-05T00:00:00.000Z');
  });

  it('finds run 8412 by “#8412”', () => {
    expect(runFilterOf({ q: '#8412' }).query).toBe('8412');
  });
});

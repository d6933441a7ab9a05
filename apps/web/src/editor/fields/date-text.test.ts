import { describe, expect, it } from 'vitest';
import { dateOfInput, inputOfDate } from './date-text';

const paris = { timeZone: 'Europe/Paris', country: 'FR' };

describe('a date field', () => {
  it('keeps a moment in UTC and shows it on the flow’s clock', () => {
    expect(dateOfInput('2026-12-24T09:00', 'date-time', paris)).toBe('2026-12-24T08:00:00.000Z');
    expect(inputOfDate('2026-12-24T08:00:00.000Z', 'date-time', paris)).toBe('2026-12-24T09:00');
    expect(inputOfDate('2026-07-14T08:00:00Z', 'date-time', paris)).toBe('2026-07-14T10:00');
  });

  it('keeps a day and an hour as they stand', () => {
    expect(dateOfInput('2026-12-24', 'date', paris)).toBe('2026-12-24');
    expect(inputOfDate('09:30', 'time', paris)).toBe('09:30');
  });

  it('leaves alone what it would not have written', () => {
    expect(inputOfDate('next Monday', 'date', paris)).toBeUndefined();
    expect(inputOfDate('24/12/2026', 'date', paris)).toBeUndefined();
    expect(inputOfDate('soon', 'date-time', paris)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { dayOf, minutesAndSeconds, zohoMoment } from './dates.js';

describe('dates for Zoho', () => {
  it('takes the day in the time zone of the flow', () => {
    expect(dayOf('2026-03-02', 'Europe/Paris', 'dueDate')).toBe('2026-03-02');
    expect(dayOf('2026-03-02T23:30:00Z', 'Europe/Paris', 'dueDate')).toBe('2026-03-03');
    expect(dayOf('2026-03-02T23:30:00Z', 'America/Montreal', 'dueDate')).toBe('2026-03-02');
  });

  it('writes moments without milliseconds and durations as minutes and seconds', () => {
    expect(zohoMoment('2026-03-02T10:12:04.567+01:00', 'startedAt')).toBe('2026-03-02T09:12:04+00:00');
    expect([0, 59, 60, 3725].map(minutesAndSeconds)).toEqual(['00:00', '00:59', '01:00', '62:05']);
  });

  it('refuses what is no date, and names the field', () => {
    expect(() => dayOf('soon', 'Europe/Paris', 'dueDate')).toThrow(expect.objectContaining({ code: 'NOT_A_DATE', field: 'dueDate' }));
  });
});

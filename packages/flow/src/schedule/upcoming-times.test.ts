import { describe, expect, it } from 'vitest';
import { scheduleData } from '../../../../tests/support/rules/schedule-data.js';
import { defaultCalendar } from '../calendar/calendar.js';
import { readSchedule } from './schedule.js';
import { upcomingTimes } from './upcoming-times.js';

const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });

describe('the next times of a schedule', () => {
  it.each(scheduleData)('$name', ({ params, after, next, calendar = usual }) => {
    const found = upcomingTimes(readSchedule(params)!, new Date(after), calendar);
    expect(found.map(({ at, clockChange }) => [at.toISOString(), clockChange])).toEqual(next);
  });

  it('are none while the schedule is not one yet', () => {
    expect(readSchedule({ kind: 'cron', cron: 'often' })).toBeUndefined();
    expect(readSchedule({ kind: 'weekly', weekdays: [] })).toBeUndefined();
    expect(readSchedule({})).toBeUndefined();
  });
});

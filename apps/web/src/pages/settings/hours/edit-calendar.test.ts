import { calendarSchema, defaultCalendar } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { type CalendarEdit, editCalendar, keptCalendar } from './edit-calendar';
import { nextHolidays } from './next-holidays';

const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const edited = (...edits: CalendarEdit[]) => edits.reduce(editCalendar, usual);

describe('the hours on screen', () => {
  it('get a pause, which is copied to the other weekdays', () => {
    const { week } = edited(
      { kind: 'setSpan', day: 'monday', at: 0, span: { from: '09:00', to: '12:00' } },
      { kind: 'addSpan', day: 'monday' },
      { kind: 'copyMonday' },
    );
    const pause = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ];
    expect([week.friday, week.saturday]).toEqual([pause, []]);
  });

  it('open a day, and close it again', () => {
    const open = edited({ kind: 'addSpan', day: 'saturday' });
    expect(open.week.saturday).toEqual([{ from: '09:00', to: '18:00' }]);
    expect(editCalendar(open, { kind: 'removeSpan', day: 'saturday', at: 0 })).toEqual(usual);
  });

  it('say on which holidays one works all the same', () => {
    const works = edited({ kind: 'work', holiday: 'armistice', works: true });
    expect(works.holidays.worked).toEqual(['armistice']);
    expect(editCalendar(works, { kind: 'work', holiday: 'armistice', works: false })).toEqual(usual);
  });

  it('are kept in order, without days that nobody has filled in', () => {
    const day = (date: string) => ({ date, label: 'Closed' });
    const calendar = edited(
      { kind: 'addClosed' },
      { kind: 'setClosed', at: 0, day: day('2026-12-31') },
      { kind: 'addClosed' },
      { kind: 'addClosed' },
      { kind: 'setClosed', at: 2, day: day('2026-12-24') },
    );
    expect(keptCalendar(calendar).closed.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-31']);
    expect(calendarSchema.safeParse(keptCalendar(calendar)).success).toBe(true);
  });
});

it('the holidays of the year to come are told in their order', () => {
  const found = nextHolidays(['FR'], Date.parse('2026-11-26T22:00:00Z'));
  expect(found.slice(0, 2).map(({ name, at }) => [name, at.toISOString().slice(0, 10)])).toEqual([
    ['christmas', '2026-12-25'],
    ['newYear', '2027-01-01'],
  ]);
  expect(found).toHaveLength(11);
});

import type { Words } from '../words.js';
import type { Calendar } from './calendar.js';
import { dayNumber } from './easter.js';
import { type HolidaySetName, holidaySets } from './holiday-sets.js';

export type NamedHoliday = { name: string; title: Words; day: number };

/** The holidays of these sets in a year, each once, in order. `day`: days since 1970. */
export const holidaysOf = (sets: readonly HolidaySetName[], year: number): NamedHoliday[] => {
  const days = sets.flatMap((name) => holidaySets[name].days).map(({ name, title, on }) => ({ name, title, day: on(year) }));
  return [...new Map(days.map((each) => [each.name, each])).values()].toSorted((a, b) => a.day - b.day);
};

const known = new WeakMap<Calendar, Map<number, Set<number>>>();

/** A New Year's Day kept on 31 December belongs to the year before: three years are looked at. */
export const isClosedDay = (calendar: Calendar, { year, month, day }: { year: number; month: number; day: number }): boolean => {
  const years = known.get(calendar) ?? new Map<number, Set<number>>();
  known.set(calendar, years);
  const closed = years.get(year) ?? closedAround(calendar, year);
  years.set(year, closed);
  return closed.has(dayNumber(year, month, day));
};

const closedAround = ({ holidays: { sets, worked }, closed }: Calendar, year: number): Set<number> =>
  new Set([
    ...[year - 1, year, year + 1].flatMap((each) =>
      holidaysOf(sets, each)
        .filter(({ name }) => !worked.includes(name))
        .map(({ day }) => day),
    ),
    ...closed.map(({ date }) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)),
  ]);

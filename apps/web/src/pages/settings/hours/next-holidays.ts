import { type HolidaySetName, holidaysOf, type NamedHoliday } from '@navette/flow';

const day = 86_400_000;

/** Each holiday of these sets with the day on which it is next, in the order of the year to come. */
export const nextHolidays = (sets: readonly HolidaySetName[], now: number): (NamedHoliday & { at: Date })[] => {
  const today = Math.floor(now / day);
  const year = new Date(now).getUTCFullYear();
  const coming = [year, year + 1].flatMap((each) => holidaysOf(sets, each)).filter((holiday) => holiday.day >= today);
  const first = new Map(coming.toReversed().map((holiday) => [holiday.name, holiday]));
  return [...first.values()]
    .toSorted((one, other) => one.day - other.day)
    .map((holiday) => ({ ...holiday, at: new Date(holiday.day * day) }));
};

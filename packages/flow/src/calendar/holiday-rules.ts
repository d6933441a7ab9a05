import type { Words } from '../words.js';
import { dayNumber, easterDay, weekdayOfDay } from './easter.js';

/** On which day of a year it falls, as days since 1970. */
export type HolidayRule = (year: number) => number;
export type Holiday = { name: string; title: Words; on: HolidayRule };

export const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    dayNumber(year, month, day);

export const easter =
  (after: number): HolidayRule =>
  (year) =>
    easterDay(year) + after;

/** The `which`th such weekday of a month (0 is Sunday); -1: the last one. */
export const nth =
  (which: number, weekday: number, month: number): HolidayRule =>
  (year) => {
    if (which < 0) {
      const last = dayNumber(year, month + 1, 0);
      return last - ((weekdayOfDay(last) - weekday + 7) % 7);
    }
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (which - 1) * 7;
  };

/** A holiday on a weekend is kept on the next weekday; `further` when that one is taken too, as after Christmas in Britain. */
export const movedToWeekday =
  (rule: HolidayRule, further = 0): HolidayRule =>
  (year) => {
    const day = rule(year);
    const weekday = weekdayOfDay(day);
    if (weekday === 6) return day + 2;
    return weekday === 0 ? day + 1 + further : day;
  };

/** As in the United States: Saturday's is kept on Friday, Sunday's on Monday. */
export const observed =
  (rule: HolidayRule): HolidayRule =>
  (year) => {
    const day = rule(year);
    const weekday = weekdayOfDay(day);
    return weekday === 6 ? day - 1 : weekday === 0 ? day + 1 : day;
  };

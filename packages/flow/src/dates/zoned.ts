import { ValueError } from '../value-error.js';

/** What a clock and a calendar on a wall of that zone show. `month` from 1. */
export type WallClock = { year: number; month: number; day: number; hour: number; minute: number; second: number; millisecond: number };

const limit = 8.64e15;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Reads an instant (milliseconds since 1970) on the wall clock of a zone. */
export const wallClock = (at: number, zone: string): WallClock => {
  if (!isInstant(at)) throw new ValueError('notADate', String(at));
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second, millisecond: ((at % 1000) + 1000) % 1000 };
};

/** The instant at which the zone's wall clock shows this. An hour skipped in spring is read one hour later, a repeated one as its first. */
export const instantOf = (clock: WallClock, zone: string): number => {
  const wall = utcOf(clock);
  const before = wall - offsetAt(wall - 86_400_000, zone);
  const after = wall - offsetAt(wall + 86_400_000, zone);
  if (before + offsetAt(before, zone) === wall) return before;
  return after + offsetAt(after, zone) === wall ? after : before;
};

/** How far the zone's clock is ahead of UTC, in milliseconds. */
export const offsetAt = (at: number, zone: string): number => utcOf(wallClock(at, zone)) - at;

/** The clock read as if it were UTC; also normalises overflowing parts, such as the 32nd. */
export const utcOf = (clock: WallClock): number => {
  const date = new Date(0);
  date.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  return date.setUTCHours(clock.hour, clock.minute, clock.second, clock.millisecond);
};

export const isInstant = (at: number): boolean => Number.isFinite(at) && Math.abs(at) <= limit - 2 * 86_400_000;

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
    return clock;
  } catch {
    throw new ValueError('unknownZone', zone);
  }
};

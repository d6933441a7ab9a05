import type { Json } from '../json.js';
import { countryHabits } from './country-habits.js';
import { instantOf, isInstant, utcOf, type WallClock } from './zoned.js';

/** `at`: milliseconds since 1970. `dayOnly`: no time was written, `at` is midnight in the zone. */
export type ParsedDate = { at: number; dayOnly: boolean };

const iso = /^([+-]?\d{4,6})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\sT,à]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/;
/** As in e-mail headers; only with a stated zone, because without one the machine's own would be used. */
const header = /^[A-Za-z]{3},? .*(GMT|UTC|[+-]\d{4})$/;

/**
 * Reads a date as apps and people write them: ISO 8601, `22/11/2026 10:30` (month first in the US), seconds or milliseconds since 1970.
 * Without a stated offset it is the clock of `zone`.
 */
export const parseDate = (value: Json | undefined, { zone, country }: { zone: string; country: string }): ParsedDate | undefined => {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const parsed =
    fromIso(text, zone) ?? fromWritten(text, zone, country) ?? (header.test(text) ? { at: Date.parse(text), dayOnly: false } : undefined);
  return parsed && isInstant(parsed.at) ? parsed : undefined;
};

/** Below 10¹¹ it can only be seconds: as milliseconds it would be before 1974. */
const fromEpoch = (value: number): ParsedDate | undefined => {
  const at = Math.round(Math.abs(value) < 1e11 ? value * 1000 : value);
  return isInstant(at) ? { at, dayOnly: false } : undefined;
};

const fromIso = (text: string, zone: string): ParsedDate | undefined => {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const clock = clockOf([year, month, day, hour, minute, second], fraction);
  if (!clock) return undefined;
  if (offset) return { at: utcOf(clock) - offsetMs(offset), dayOnly: false };
  return atZone(clock, zone, hour === undefined);
};

const fromWritten = (text: string, zone: string, country: string): ParsedDate | undefined => {
  const match = written.exec(text);
  if (!match) return undefined;
  const [, first, second, year, hour, minute, seconds] = match;
  const [day, month] = countryHabits(country).monthFirst ? [second, first] : [first, second];
  const clock = clockOf([year, month, day, hour, minute, seconds]);
  return clock && atZone(clock, zone, hour === undefined);
};

const atZone = (clock: WallClock, zone: string, dayOnly: boolean): ParsedDate | undefined =>
  isInstant(utcOf(clock)) ? { at: instantOf(clock, zone), dayOnly } : undefined;

/** Undefined for a day that the calendar does not have, such as 31/02. */
const clockOf = (parts: (string | undefined)[], fraction = '0'): WallClock | undefined => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const lastDay = new Date(Date.UTC(2000, month, 0)).setUTCFullYear(year, month, 0);
  if (month < 1 || month > 12 || day < 1 || day > new Date(lastDay).getUTCDate()) return undefined;
  return { year, month, day, hour, minute, second, millisecond: Math.floor(Number(`0.${fraction}`) * 1000) };
};

const offsetMs = (offset: string): number => {
  if (/z/i.test(offset)) return 0;
  const [hours, minutes] = [offset.slice(1, 3), offset.slice(3).replace(':', '')];
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes || 0)) * 60_000;
};

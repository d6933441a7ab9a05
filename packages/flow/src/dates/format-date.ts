import { countryHabits } from './country-habits.js';
import { offsetAt, utcOf, type WallClock, wallClock } from './zoned.js';

type Place = { clock: WallClock; at: number; zone: string; locale: string };

const two = (value: number) => String(value).padStart(2, '0');
const name = (options: Intl.DateTimeFormatOptions) => (place: Place) =>
  new Intl.DateTimeFormat(place.locale, { ...options, timeZone: 'UTC', calendar: 'gregory' }).format(utcOf(place.clock));

/** The words of a date format. Month and day names are in the language of the flow's country. */
const tokens: Record<string, (place: Place) => string> = {
  YYYY: ({ clock }) => String(clock.year).padStart(4, '0'),
  YY: ({ clock }) => two(clock.year % 100),
  MMMM: name({ month: 'long' }),
  MMM: name({ month: 'short' }),
  MM: ({ clock }) => two(clock.month),
  M: ({ clock }) => String(clock.month),
  dddd: name({ weekday: 'long' }),
  ddd: name({ weekday: 'short' }),
  DD: ({ clock }) => two(clock.day),
  D: ({ clock }) => String(clock.day),
  HH: ({ clock }) => two(clock.hour),
  H: ({ clock }) => String(clock.hour),
  hh: ({ clock }) => two(clock.hour % 12 || 12),
  h: ({ clock }) => String(clock.hour % 12 || 12),
  mm: ({ clock }) => two(clock.minute),
  m: ({ clock }) => String(clock.minute),
  ss: ({ clock }) => two(clock.second),
  SSS: ({ clock }) => String(clock.millisecond).padStart(3, '0'),
  A: ({ clock }) => (clock.hour < 12 ? 'AM' : 'PM'),
  Z: ({ at, zone }) => offset(at, zone),
  X: ({ at }) => String(Math.floor(at / 1000)),
  x: ({ at }) => String(at),
};

/** A single letter counts only when it stands alone: in `HHhmm` the `h` is the French hour mark. `[…]` keeps words as they are. */
const pattern = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|dddd|ddd|DD|HH|hh|mm|ss|SSS|Z(?![a-z])|(?<![A-Za-z])[MDHhmAXx](?![A-Za-z])/g;

/** @example formatDate(at, { format: 'DD/MM/YYYY HH:mm', zone: 'Europe/Paris', country: 'FR' }) // '22/11/2026 10:30' */
export const formatDate = (at: number, { format, zone, country }: { format: string; zone: string; country: string }): string => {
  const place = { clock: wallClock(at, zone), at, zone, locale: countryHabits(country).locale };
  return format.replace(pattern, (token, kept?: string) => kept ?? tokens[token]?.(place) ?? token);
};

const offset = (at: number, zone: string): string => {
  const minutes = Math.round(offsetAt(at, zone) / 60_000);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
};

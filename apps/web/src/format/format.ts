import type { Language } from '@navette/flow';

/** Dates, numbers and durations as a reader of that language writes them. Pure: `now` and `timeZone` are given. */
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

export const formatNumber = (language: Language, value: number): string => new Intl.NumberFormat(locales[language]).format(value);

const exactUpTo = 10_000;
/** Above 10,000 a count is a magnitude: 41,237 is told as "about 41,000". */
export const roundCount = (value: number): { value: number; isAbout: boolean } =>
  value <= exactUpTo ? { value, isAbout: false } : { value: Math.round(value / 1000) * 1000, isAbout: true };

export const formatExact = (language: Language, iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(new Date(iso));

/** "2 Mar 2026, 10:12:04". */
export const formatMoment = (language: Language, iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(new Date(iso));

export const formatClock = (language: Language, iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));

/** Today only the clock, later also the day: "14:02", "12 Mar 14:02". */
export const formatSoon = (language: Language, iso: string, now: number, timeZone?: string): string => {
  const isSoon = Math.abs(Date.parse(iso) - now) < 20 * 3_600_000;
  const day: Intl.DateTimeFormatOptions = isSoon ? {} : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locales[language], { ...day, hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
};

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 5],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
];

/** "2 minutes ago", "yesterday", "in 3 hours". Under five seconds: "now". */
export const formatRelative = (language: Language, iso: string, now: number): string => {
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto', style: 'long' });
  let amount = (Date.parse(iso) - now) / 1000;
  if (Math.abs(amount) < 5) return relative.format(0, 'second');
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size) return relative.format(Math.round(amount), unit);
    amount /= size === 5 ? 30 / 7 : size;
  }
  return formatExact(language, iso);
};

const signs: Record<Language, { second: string; minute: string; hour: string; day: string }> = {
  en: { second: 's', minute: 'min', hour: 'h', day: 'd' },
  fr: { second: 's', minute: 'min', hour: 'h', day: 'j' },
};

/** How long something lasted: "40 ms", "0.4 s", "2 min 5 s", "3 h 20 min", "2 d 4 h". */
export const formatDuration = (language: Language, milliseconds: number): string => {
  const seconds = Math.max(0, milliseconds) / 1000;
  const { second, minute, hour, day } = signs[language];
  if (seconds < 0.095) return `${Math.max(1, Math.round(milliseconds))}\u00a0ms`;
  if (seconds < 9.95) return `${tenths(language, seconds)}\u00a0${second}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0${second}`;
  if (whole < 3600) return two(Math.floor(whole / 60), minute, whole % 60, second);
  if (whole < 86_400) return two(Math.floor(whole / 3600), hour, Math.floor((whole % 3600) / 60), minute);
  return two(Math.floor(whole / 86_400), day, Math.floor((whole % 86_400) / 3600), hour);
};

const tenths = (language: Language, seconds: number): string =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(seconds);

const two = (first: number, sign: string, second: number, smaller: string): string =>
  second === 0 ? `${first}\u00a0${sign}` : `${first}\u00a0${sign} ${second}\u00a0${smaller}`;

import type { Language } from '@navette/flow';

/** Dates, numbers and durations as a reader of that language writes them. Pure: `now` and `timeZone` are given. */
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

export const formatNumber = (language: Language, value: number): string => new Intl.NumberFormat(locales[language]).format(value);

const aboutFrom = 10_000;
/** Above 10,000 a count is a magnitude: "about 41,000". */
export const formatCount = (language: Language, value: number): string => {
  if (value <= aboutFrom) return formatNumber(language, value);
  const rounded = Math.round(value / 1000) * 1000;
  return `${language === 'fr' ? 'environ' : 'about'} ${formatNumber(language, rounded)}`;
};

export const formatExact = (language: Language, iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(new Date(iso));

export const formatClock = (language: Language, iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));

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

const unit = (language: Language, value: number, name: string, digits = 0): string =>
  new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits }).format(
    value,
  );

/** How long something lasted: "0.4 s", "2 min 5 s", "3 h 20 min", "2 days". */
export const formatDuration = (language: Language, milliseconds: number): string => {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10) return unit(language, Math.round(seconds * 10) / 10, 'second', 1);
  if (seconds < 60) return unit(language, Math.round(seconds), 'second');
  return twoUnits(language, Math.round(seconds));
};

const twoUnits = (language: Language, seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const [first, second] =
    days > 0
      ? [unit(language, days, 'day'), hours % 24 && unit(language, hours % 24, 'hour')]
      : hours > 0
        ? [unit(language, hours, 'hour'), minutes % 60 && unit(language, minutes % 60, 'minute')]
        : [unit(language, minutes, 'minute'), seconds % 60 && unit(language, seconds % 60, 'second')];
  return second ? `${first} ${second}` : first;
};

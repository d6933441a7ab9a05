import type { Language } from '../words.js';
import { type Calendar, type Span, type Weekday, weekdays } from './calendar.js';

/** "Monday to Friday 09:00–18:00; Saturday 09:00–12:30": days one after the other that have the same hours are told together. */
export const hoursWords = ({ week }: Pick<Calendar, 'week'>, language: Language): string => {
  const groups = groupsOf(week);
  if (groups.length === 0) return { en: 'never', fr: 'jamais' }[language];
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The 5th of January 1970 was a Monday.
  const name = (day: Weekday): string => names.format(new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))));
  const told = groups.map(({ days, hours }) => `${daysWords(days.map(name), language)} ${hours}`);
  return told.join({ en: '; ', fr: '\u00a0; ' }[language]);
};

type Group = { days: Weekday[]; hours: string };

const groupsOf = (week: Calendar['week']): Group[] => {
  const groups: Group[] = [];
  for (const day of weekdays) {
    const hours = spansWords(week[day]);
    const before = groups.at(-1);
    if (before?.hours === hours) before.days.push(day);
    else groups.push({ days: [day], hours });
  }
  return groups.filter(({ hours }) => hours !== '');
};

const spansWords = (spans: readonly Span[]): string =>
  spans
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ');

const daysWords = (names: string[], language: Language): string => {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length < 3) return names.join({ en: ' and ', fr: ' et ' }[language]);
  return `${first}${{ en: ' to ', fr: ' à ' }[language]}${last}`;
};

import { formatDate, parseDate } from '@navette/flow';

export type DateKind = 'date' | 'date-time' | 'time';
export type DatePlace = { timeZone: string; country: string };

/** What the browser's own inputs hold. */
export const inputTypes = { date: 'date', 'date-time': 'datetime-local', time: 'time' } as const satisfies Record<DateKind, string>;

const written = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d(:\d\d)?$/ };

/** A kept date as its input shows it, on the flow's clock; undefined: it was not written as this control writes. */
export const inputOfDate = (text: string, kind: DateKind, { timeZone: zone, country }: DatePlace): string | undefined => {
  if (text === '') return '';
  if (kind !== 'date-time') return written[kind].test(text) ? text : undefined;
  const parsed = parseDate(text, { zone, country });
  return parsed && formatDate(parsed.at, { format: 'YYYY-MM-DD[T]HH:mm', zone, country });
};

/** A moment is kept in UTC, which every app reads alike; a day and an hour as they stand. '' when it is not whole yet. */
export const dateOfInput = (input: string, kind: DateKind, { timeZone: zone, country }: DatePlace): string => {
  if (kind !== 'date-time') return input;
  const parsed = parseDate(input, { zone, country });
  return parsed ? new Date(parsed.at).toISOString() : '';
};

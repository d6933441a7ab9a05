import { isBusinessDay, isBusinessTime } from '../calendar/business-time.js';
import { type Calendar, chooseCalendar } from '../calendar/calendar.js';
import { addCalendarDays } from '../dates/add-calendar-days.js';
import { type ParsedDate, parseDate } from '../dates/parse-date.js';
import { instantOf, isInstant, wallClock } from '../dates/zoned.js';
import { parseNumber } from '../evaluate/parse-number.js';
import type { Json } from '../json.js';
import { ValueError } from '../value-error.js';
import type { OperatorDefinition, OperatorScope } from './define-operator.js';

const types = ['date'] as const;

const read = (value: Json | undefined, { timeZone, country }: OperatorScope) => parseDate(value, { zone: timeZone, country });

/** A scope with an unknown zone, or a date at the end of time, makes a comparison false like any other unreadable date. */
const dated =
  (holds: (left: ParsedDate, right: readonly Json[], scope: OperatorScope) => boolean): OperatorDefinition['holds'] =>
  (left, right, scope) => {
    try {
      const date = read(left, scope);
      return date !== undefined && holds(date, right, scope);
    } catch (error) {
      if (error instanceof ValueError) return false;
      throw error;
    }
  };

const midnight = (at: number, zone: string): number =>
  instantOf({ ...wallClock(at, zone), hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
const nextDay = (at: number, zone: string): number => addCalendarDays(midnight(at, zone), 1, zone);

/** By the calendar that is named on the right, else by the organisation's usual one. */
const onCalendar = (holds: (at: number, calendar: Calendar, dayOnly: boolean) => boolean) =>
  dated(({ at, dayOnly }, [id], scope) => holds(at, chooseCalendar(scope, typeof id === 'string' ? id : undefined), dayOnly));

/** Exact for times; a left side that is only a day counts whole days, today included. */
const within = (direction: -1 | 1) =>
  dated((left, [right], { now, timeZone, country }) => {
    const days = parseNumber(right, country);
    if (days === undefined || days < 0 || !isInstant(now + days * 86_400_000)) return false;
    const edge = addCalendarDays(now, direction * Math.trunc(days), timeZone) + direction * (days % 1) * 86_400_000;
    const [from, to] = direction < 0 ? [edge, now] : [now, edge];
    return left.dayOnly ? left.at >= midnight(from, timeZone) && left.at < nextDay(to, timeZone) : left.at >= from && left.at <= to;
  });

/** Days are those of the flow's zone. "After 22/11" begins on the 23rd; "before 22/11" ends with the 21st. */
export const dateOperators = {
  before: {
    title: { en: 'is before', fr: 'est avant' },
    types,
    arity: 1,
    holds: dated((left, [right], scope) => {
      const date = read(right, scope);
      return date !== undefined && left.at < date.at;
    }),
  },
  after: {
    title: { en: 'is after', fr: 'est après' },
    types,
    arity: 1,
    holds: dated((left, [right], scope) => {
      const date = read(right, scope);
      return date !== undefined && (date.dayOnly ? left.at >= nextDay(date.at, scope.timeZone) : left.at > date.at);
    }),
  },
  on: {
    title: { en: 'is on', fr: 'est le' },
    types,
    arity: 1,
    holds: dated((left, [right], scope) => {
      const date = read(right, scope);
      return date !== undefined && midnight(left.at, scope.timeZone) === midnight(date.at, scope.timeZone);
    }),
  },
  inLast: {
    title: { en: 'is in the last … days', fr: 'est dans les … derniers jours' },
    sentence: { en: 'is in the last {1} days', fr: 'est dans les {1} derniers jours' },
    types,
    arity: 1,
    holds: within(-1),
  },
  inNext: {
    title: { en: 'is in the next … days', fr: 'est dans les … prochains jours' },
    sentence: { en: 'is in the next {1} days', fr: 'est dans les {1} prochains jours' },
    types,
    arity: 1,
    holds: within(1),
  },
  isBusinessDay: {
    title: { en: 'is a business day', fr: 'est un jour ouvré' },
    types,
    arity: 0,
    takesCalendar: true,
    holds: onCalendar((at, calendar) => isBusinessDay(at, calendar)),
  },
  isInBusinessHours: {
    title: { en: 'is within business hours', fr: 'est pendant les heures ouvrées' },
    types,
    arity: 0,
    takesCalendar: true,
    holds: onCalendar((at, calendar, dayOnly) => (dayOnly ? isBusinessDay(at, calendar) : isBusinessTime(at, calendar))),
  },
} satisfies Record<string, OperatorDefinition>;

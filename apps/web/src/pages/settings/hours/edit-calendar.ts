import { type Calendar, type HolidaySetName, type Span, type Weekday, weekdays } from '@navette/flow';

export type ClosedDay = Calendar['closed'][number];

export type CalendarEdit =
  | { kind: 'addSpan'; day: Weekday }
  | { kind: 'setSpan'; day: Weekday; at: number; span: Span }
  | { kind: 'removeSpan'; day: Weekday; at: number }
  | { kind: 'copyMonday' }
  | { kind: 'setZone'; timeZone: string }
  | { kind: 'setHolidays'; sets: HolidaySetName[] }
  | { kind: 'work'; holiday: string; works: boolean }
  | { kind: 'addClosed' }
  | { kind: 'setClosed'; at: number; day: ClosedDay }
  | { kind: 'removeClosed'; at: number };

/** What is changed on screen before it is kept as a whole. */
export const editCalendar = (calendar: Calendar, edit: CalendarEdit): Calendar => {
  const { week, holidays, closed } = calendar;
  const withDay = (day: Weekday, spans: Span[]): Calendar => ({ ...calendar, week: { ...week, [day]: spans } });
  switch (edit.kind) {
    case 'addSpan':
      return withDay(edit.day, [...week[edit.day], nextSpan(week[edit.day])]);
    case 'setSpan':
      return withDay(edit.day, week[edit.day].with(edit.at, edit.span));
    case 'removeSpan':
      return withDay(edit.day, week[edit.day].toSpliced(edit.at, 1));
    case 'copyMonday':
      return { ...calendar, week: { ...week, ...Object.fromEntries(weekdays.slice(1, 5).map((day) => [day, week.monday])) } };
    case 'setZone':
      return { ...calendar, timeZone: edit.timeZone };
    case 'setHolidays':
      return { ...calendar, holidays: { ...holidays, sets: edit.sets } };
    case 'work': {
      const others = holidays.worked.filter((name) => name !== edit.holiday);
      return { ...calendar, holidays: { ...holidays, worked: edit.works ? [...others, edit.holiday] : others } };
    }
    case 'addClosed':
      return { ...calendar, closed: [...closed, { date: '', label: '' }] };
    case 'setClosed':
      return { ...calendar, closed: closed.with(edit.at, edit.day) };
    case 'removeClosed':
      return { ...calendar, closed: closed.toSpliced(edit.at, 1) };
  }
};

/** A first span is the usual day; another one is the afternoon after a pause of an hour. */
const nextSpan = (spans: readonly Span[]): Span => {
  const last = spans
    .map(({ to }) => Number(to.slice(0, 2)))
    .toSorted((a, b) => a - b)
    .at(-1);
  if (last === undefined) return { from: '09:00', to: '18:00' };
  const from = Math.min(last + 1, 23);
  return { from: clock(from), to: clock(Math.min(from + 4, 24)) };
};

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** As it is kept: hours and days in order, without lines that nobody has filled in. */
export const keptCalendar = (calendar: Calendar): Calendar => ({
  ...calendar,
  week: Object.fromEntries(
    weekdays.map((day) => [day, calendar.week[day].toSorted((one, other) => one.from.localeCompare(other.from))]),
  ) as Calendar['week'],
  closed: calendar.closed.filter(({ date }) => date !== '').toSorted((one, other) => one.date.localeCompare(other.date)),
});

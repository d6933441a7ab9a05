import type { Calendar } from '@navette/flow';
import { shop } from './hours-data.js';

type Case = {
  name: string;
  params: Record<string, string | number | boolean | string[]>;
  after: string;
  next: [at: string, clockChange: 'twice' | 'moved' | undefined][];
  /** Monday to Friday with the holidays of France, unless it is said. */
  calendar?: Calendar;
};

/** UX-44: schedules and their next five times, over the clock changes of 2026 in Paris. Used by the editor's test and the engine's. */
export const scheduleData: Case[] = [
  {
    name: 'every day at 02:30 when the clock goes back: twice on the wall, once in life',
    params: { kind: 'daily', time: '02:30', timeZone: 'Europe/Paris' },
    after: '2026-10-23T12:00:00Z',
    next: [
      ['2026-10-24T00:30:00.000Z', undefined],
      ['2026-10-25T00:30:00.000Z', 'twice'],
      ['2026-10-26T01:30:00.000Z', undefined],
      ['2026-10-27T01:30:00.000Z', undefined],
      ['2026-10-28T01:30:00.000Z', undefined],
    ],
  },
  {
    name: 'every day at 02:30 when the clock goes forward: moved to the next hour there is',
    params: { kind: 'daily', time: '02:30', timeZone: 'Europe/Paris' },
    after: '2026-03-27T12:00:00Z',
    next: [
      ['2026-03-28T01:30:00.000Z', undefined],
      ['2026-03-29T01:00:00.000Z', 'moved'],
      ['2026-03-30T00:30:00.000Z', undefined],
      ['2026-03-31T00:30:00.000Z', undefined],
      ['2026-04-01T00:30:00.000Z', undefined],
    ],
  },
  {
    name: 'the last Friday of each month at 09:00 keeps its hour on the wall',
    params: { kind: 'monthly', monthlyOn: 'last', monthWeekday: 'friday', time: '09:00', timeZone: 'Europe/Paris' },
    after: '2026-09-01T00:00:00Z',
    next: [
      ['2026-09-25T07:00:00.000Z', undefined],
      ['2026-10-30T08:00:00.000Z', undefined],
      ['2026-11-27T08:00:00.000Z', undefined],
      ['2026-12-25T08:00:00.000Z', undefined],
      ['2027-01-29T08:00:00.000Z', undefined],
    ],
  },
  {
    name: 'every two hours does not care what the wall shows',
    params: { kind: 'every', every: 2, unit: 'hours' },
    after: '2026-10-24T23:30:00Z',
    next: [
      ['2026-10-25T00:00:00.000Z', undefined],
      ['2026-10-25T02:00:00.000Z', undefined],
      ['2026-10-25T04:00:00.000Z', undefined],
      ['2026-10-25T06:00:00.000Z', undefined],
      ['2026-10-25T08:00:00.000Z', undefined],
    ],
  },
  {
    name: 'every day at 09:00, only on business days: not at weekends, nor on 25 December and 1 January',
    params: { kind: 'daily', time: '09:00', timeZone: 'Europe/Paris', businessDays: true },
    after: '2026-12-24T07:00:00Z',
    next: [
      ['2026-12-24T08:00:00.000Z', undefined],
      ['2026-12-28T08:00:00.000Z', undefined],
      ['2026-12-29T08:00:00.000Z', undefined],
      ['2026-12-30T08:00:00.000Z', undefined],
      ['2026-12-31T08:00:00.000Z', undefined],
    ],
  },
  {
    name: 'every 12 hours, only on the business days of a shop that opens on Saturdays and closes on Mondays and for its inventory',
    params: { kind: 'every', every: 12, unit: 'hours', businessDays: true },
    after: '2026-11-18T13:00:00Z',
    next: [
      ['2026-11-20T00:00:00.000Z', undefined],
      ['2026-11-20T12:00:00.000Z', undefined],
      ['2026-11-21T00:00:00.000Z', undefined],
      ['2026-11-21T12:00:00.000Z', undefined],
      ['2026-11-24T00:00:00.000Z', undefined],
    ],
    calendar: shop,
  },
  {
    name: 'midnight of a business day is a time of it',
    params: { kind: 'daily', time: '00:00', timeZone: 'Europe/Paris', businessDays: true },
    after: '2026-10-23T12:00:00Z',
    next: [
      ['2026-10-25T23:00:00.000Z', undefined],
      ['2026-10-26T23:00:00.000Z', undefined],
      ['2026-10-27T23:00:00.000Z', undefined],
      ['2026-10-28T23:00:00.000Z', undefined],
      ['2026-10-29T23:00:00.000Z', undefined],
    ],
  },
];

type Case = {
  name: string;
  params: Record<string, string | number | string[]>;
  after: string;
  next: [at: string, clockChange: 'twice' | 'moved' | undefined][];
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
];

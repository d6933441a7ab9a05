import { literal, ref } from '@navette/flow';
import { expect, it } from 'vitest';
import { isScheduleSchema, shownSchedule } from './shown-schedule';

it('a schedule shows what is set, and what stands for the rest', () => {
  const shown = shownSchedule({ kind: literal('weekly'), weekdays: literal(['friday']), time: ref('trigger', 'time'), every: literal(0) });
  expect(shown).toMatchObject({ kind: 'weekly', weekdays: ['friday'], time: '09:00', every: 15, missed: 'runOnce', businessDays: false });
  expect(shownSchedule({}).kind).toBe(null);
});

it('only settings that hold all of a schedule are one', () => {
  expect(isScheduleSchema({ properties: { kind: {}, cron: {} } })).toBe(false);
  expect(isScheduleSchema({})).toBe(false);
});

import { defineTrigger, ui } from '@navette/connector-sdk';
import { nextTime } from '@navette/flow';
import { z } from 'zod';
import { scheduleParams } from '../schedule-params.js';

/** The engine makes the event: `scheduledFor` is the time that `next` gave, `at` when it really began. */
export const schedule = defineTrigger({
  kind: 'schedule',
  name: 'schedule',
  title: { en: 'Schedule', fr: 'Planification' },
  summary: { en: '{kind}{businessDays|}', fr: '{kind}{businessDays|}' },
  params: scheduleParams,
  output: z.object({
    scheduledFor: z.iso.datetime().meta(ui({ title: { en: 'Planned time', fr: 'Heure prévue' }, format: 'date-time' })),
    at: z.iso.datetime().meta(ui({ title: { en: 'Start', fr: 'Début' }, format: 'date-time' })),
  }),
  sample: { scheduledFor: '2026-03-02T08:00:00.000Z', at: '2026-03-02T08:00:00.412Z' },
  next: nextTime,
  habits: ({ missed, whenRunning, calendar }) => ({ missed, whenRunning, calendar }),
});

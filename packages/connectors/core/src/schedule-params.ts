import { ui } from '@navette/connector-sdk';
import { Cron } from 'croner';
import { z } from 'zod';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const weekdayLabels = {
  monday: { en: 'Monday', fr: 'Lundi' },
  tuesday: { en: 'Tuesday', fr: 'Mardi' },
  wednesday: { en: 'Wednesday', fr: 'Mercredi' },
  thursday: { en: 'Thursday', fr: 'Jeudi' },
  friday: { en: 'Friday', fr: 'Vendredi' },
  saturday: { en: 'Saturday', fr: 'Samedi' },
  sunday: { en: 'Sunday', fr: 'Dimanche' },
} satisfies Record<Weekday, { en: string; fr: string }>;

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Five fields: minute, hour, day, month, weekday. Seconds would let a typing mistake start a run every second. */
const isCron = (pattern: string): boolean => {
  try {
    return new Cron(pattern, { mode: '5-part', paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
};

const kind = z.enum(['every', 'daily', 'weekly', 'monthly', 'cron']).meta(
  ui({
    title: { en: 'Repeat', fr: 'Répétition' },
    labels: {
      every: { en: 'every few minutes or hours', fr: 'toutes les quelques minutes ou heures' },
      daily: { en: 'every day', fr: 'chaque jour' },
      weekly: { en: 'every week', fr: 'chaque semaine' },
      monthly: { en: 'every month', fr: 'chaque mois' },
      cron: { en: 'cron expression', fr: 'expression cron' },
    },
  }),
);

const fields = {
  kind,
  every: z
    .int()
    .min(1)
    .max(1_440)
    .default(15)
    .meta(ui({ title: { en: 'Every', fr: 'Intervalle' }, showIf: { param: 'kind', is: ['every'] } })),
  unit: z
    .enum(['minutes', 'hours'])
    .default('minutes')
    .meta(
      ui({
        title: { en: 'Unit', fr: 'Unité' },
        labels: { minutes: { en: 'minutes', fr: 'minutes' }, hours: { en: 'hours', fr: 'heures' } },
        showIf: { param: 'kind', is: ['every'] },
      }),
    ),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00')
    .meta(ui({ title: { en: 'At', fr: 'À' }, format: 'time', showIf: { param: 'kind', is: ['daily', 'weekly', 'monthly'] } })),
  weekdays: z
    .array(z.enum(weekdays))
    .default(['monday'])
    .meta(ui({ title: { en: 'On', fr: 'Jours' }, labels: weekdayLabels, showIf: { param: 'kind', is: ['weekly'] } })),
  monthlyOn: z
    .enum(['day', 'first', 'second', 'third', 'fourth', 'last'])
    .default('day')
    .meta(
      ui({
        title: { en: 'On the', fr: 'Le' },
        labels: {
          day: { en: 'day of the month', fr: 'jour du mois' },
          first: { en: 'first weekday named below', fr: 'premier jour choisi ci-dessous' },
          second: { en: 'second', fr: 'deuxième' },
          third: { en: 'third', fr: 'troisième' },
          fourth: { en: 'fourth', fr: 'quatrième' },
          last: { en: 'last', fr: 'dernier' },
        },
        showIf: { param: 'kind', is: ['monthly'] },
      }),
    ),
  monthDay: z
    .int()
    .min(1)
    .max(31)
    .default(1)
    .meta(
      ui({
        title: { en: 'Day', fr: 'Jour' },
        help: { en: 'In shorter months: the last day.', fr: 'Dans les mois plus courts : le dernier jour.' },
        showIf: { param: 'monthlyOn', is: ['day'] },
      }),
    ),
  monthWeekday: z
    .enum(weekdays)
    .default('monday')
    .meta(
      ui({
        title: { en: 'Weekday', fr: 'Jour de la semaine' },
        labels: weekdayLabels,
        showIf: { param: 'monthlyOn', is: ['first', 'second', 'third', 'fourth', 'last'] },
      }),
    ),
  cron: z
    .string()
    .default('0 9 * * 1-5')
    .meta(
      ui({
        title: { en: 'Cron expression', fr: 'Expression cron' },
        help: { en: 'Minute, hour, day, month, weekday.', fr: 'Minute, heure, jour, mois, jour de la semaine.' },
        format: 'cron',
        showIf: { param: 'kind', is: ['cron'] },
      }),
    ),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is not a time zone')
    .default('Europe/Paris')
    .meta(
      ui({
        title: { en: 'Time zone', fr: 'Fuseau horaire' },
        format: 'time-zone',
        showIf: { param: 'kind', is: ['daily', 'weekly', 'monthly', 'cron'] },
      }),
    ),
};

export const scheduleParams = z
  .object(fields)
  .refine(({ kind: chosen, weekdays: days }) => chosen !== 'weekly' || days.length > 0, { path: ['weekdays'], message: 'needs a day' })
  .refine(({ kind: chosen, cron }) => chosen !== 'cron' || isCron(cron), {
    path: ['cron'],
    message: 'is not a cron expression of five fields',
  });

export type ScheduleParams = z.output<typeof scheduleParams>;

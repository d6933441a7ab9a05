import { ui } from '@navette/connector-sdk';
import { holdsTogether, scheduleFields, type Weekday } from '@navette/flow';
import { z } from 'zod';

const weekdayLabels = {
  monday: { en: 'Monday', fr: 'Lundi' },
  tuesday: { en: 'Tuesday', fr: 'Mardi' },
  wednesday: { en: 'Wednesday', fr: 'Mercredi' },
  thursday: { en: 'Thursday', fr: 'Jeudi' },
  friday: { en: 'Friday', fr: 'Vendredi' },
  saturday: { en: 'Saturday', fr: 'Samedi' },
  sunday: { en: 'Sunday', fr: 'Dimanche' },
} satisfies Record<Weekday, { en: string; fr: string }>;

const kind = scheduleFields.kind.meta(
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
  every: scheduleFields.every.meta(ui({ title: { en: 'Every', fr: 'Intervalle' }, showIf: { param: 'kind', is: ['every'] } })),
  unit: scheduleFields.unit.meta(
    ui({
      title: { en: 'Unit', fr: 'Unité' },
      labels: { minutes: { en: 'minutes', fr: 'minutes' }, hours: { en: 'hours', fr: 'heures' } },
      showIf: { param: 'kind', is: ['every'] },
    }),
  ),
  time: scheduleFields.time.meta(
    ui({ title: { en: 'At', fr: 'À' }, format: 'time', showIf: { param: 'kind', is: ['daily', 'weekly', 'monthly'] } }),
  ),
  weekdays: scheduleFields.weekdays.meta(
    ui({ title: { en: 'On', fr: 'Jours' }, labels: weekdayLabels, showIf: { param: 'kind', is: ['weekly'] } }),
  ),
  monthlyOn: scheduleFields.monthlyOn.meta(
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
  monthDay: scheduleFields.monthDay.meta(
    ui({
      title: { en: 'Day', fr: 'Jour' },
      help: { en: 'In shorter months: the last day.', fr: 'Dans les mois plus courts : le dernier jour.' },
      showIf: { param: 'monthlyOn', is: ['day'] },
    }),
  ),
  monthWeekday: scheduleFields.monthWeekday.meta(
    ui({
      title: { en: 'Weekday', fr: 'Jour de la semaine' },
      labels: weekdayLabels,
      showIf: { param: 'monthlyOn', is: ['first', 'second', 'third', 'fourth', 'last'] },
    }),
  ),
  cron: scheduleFields.cron.meta(
    ui({
      title: { en: 'Cron expression', fr: 'Expression cron' },
      help: { en: 'Minute, hour, day, month, weekday.', fr: 'Minute, heure, jour, mois, jour de la semaine.' },
      format: 'cron',
      showIf: { param: 'kind', is: ['cron'] },
    }),
  ),
  timeZone: scheduleFields.timeZone.meta(
    ui({
      title: { en: 'Time zone', fr: 'Fuseau horaire' },
      format: 'time-zone',
      showIf: { param: 'kind', is: ['daily', 'weekly', 'monthly', 'cron'] },
    }),
  ),
  businessDays: scheduleFields.businessDays.meta(
    ui({
      title: { en: 'Only on business days', fr: 'Seulement les jours ouvrés' },
      help: { en: 'A time on a closed day is skipped.', fr: 'Une heure qui tombe un jour fermé est sautée.' },
      labels: { true: { en: ', business days', fr: ', jours ouvrés' } },
    }),
  ),
  calendar: scheduleFields.calendar.meta(ui({ title: { en: 'By the calendar', fr: 'Selon le calendrier' } })),
  missed: scheduleFields.missed.meta(
    ui({
      title: { en: 'Missed while stopped', fr: 'Manqué pendant un arrêt' },
      labels: {
        runOnce: { en: 'run once afterwards', fr: 'exécuter une fois ensuite' },
        skip: { en: 'skip', fr: 'passer' },
      },
    }),
  ),
  whenRunning: scheduleFields.whenRunning.meta(
    ui({
      title: { en: 'Still running', fr: 'Encore en cours' },
      help: {
        en: 'When its time comes and the run before is still under way.',
        fr: 'Quand l’heure vient et que l’exécution précédente n’est pas terminée.',
      },
      labels: {
        skip: { en: 'skip this time', fr: 'passer cette fois' },
        queue: { en: 'run after it', fr: 'exécuter à sa suite' },
        both: { en: 'run both', fr: 'exécuter les deux' },
      },
    }),
  ),
};

export const scheduleParams = holdsTogether(z.object(fields));

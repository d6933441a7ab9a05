import { z } from 'zod';
import { chooseCalendar } from '../calendar/calendar.js';
import { formatDate } from '../dates/format-date.js';
import { isTimeUnit, moveDate, moveUnits } from '../dates/move-date.js';
import { type ParsedDate, parseDate } from '../dates/parse-date.js';
import { isInstant } from '../dates/zoned.js';
import { isBlank } from '../evaluate/blank.js';
import { textOf } from '../evaluate/text-of.js';
import type { Json } from '../json.js';
import { ValueError } from '../value-error.js';
import { defineTransform, type TransformScope } from './define-transform.js';

const dateOf = (value: Json | undefined, scope: TransformScope): ParsedDate => {
  const date = parseDate(value, { zone: scope.timeZone, country: scope.country });
  if (!date) throw new ValueError('notADate', textOf(value));
  return date;
};

/** Reads in the flow's zone and writes in `zone`, or in the flow's when there is none. */
export const date = defineTransform({
  title: { en: 'Format a date', fr: 'Mettre en forme une date' },
  args: z.object({ format: z.string(), zone: z.string().optional() }),
  takes: 'each',
  apply: (value, { format, zone }, scope) => {
    if (isBlank(value)) return undefined;
    const { at } = dateOf(value, scope);
    return formatDate(at, { format, zone: zone || scope.timeZone, country: scope.country });
  },
  preview: { args: { format: 'DD/MM/YYYY HH:mm' }, before: '2026-11-22T09:30:00Z', after: '22/11/2026 10:30' },
});

/** A day stays a day (`2026-11-25`) unless minutes, hours or business hours are added; a time is given as ISO 8601 in UTC. */
export const moveDateBy = defineTransform({
  title: { en: 'Move a date', fr: 'Décaler une date' },
  args: z.object({ by: z.number(), unit: z.enum(moveUnits), calendar: z.string().optional() }),
  takes: 'each',
  apply: (value, { by, unit, calendar }, scope) => {
    if (isBlank(value)) return undefined;
    const { at, dayOnly } = dateOf(value, scope);
    const moved = moveDate(at, { by, unit, zone: scope.timeZone, calendar: () => chooseCalendar(scope, calendar) });
    if (!isInstant(moved)) throw new ValueError('notADate', textOf(value));
    if (!dayOnly || isTimeUnit(unit)) return new Date(moved).toISOString();
    return formatDate(moved, { format: 'YYYY-MM-DD', zone: scope.timeZone, country: scope.country });
  },
  preview: { args: { by: 3, unit: 'businessDays' }, before: '2026-11-20', after: '2026-11-25' },
});

import { type JsonSchema, type Schedule, scheduleFields, type Value } from '@navette/flow';

/** A schedule as its form shows it: what is set, else what stands for it; how it repeats may not be said yet. */
export type ShownSchedule = Omit<Schedule, 'kind'> & { kind: Schedule['kind'] | null };
export type ScheduleField = keyof typeof scheduleFields;

const fields = Object.keys(scheduleFields) as ScheduleField[];

/** Whether a trigger's settings are those of a schedule, so that they have a form of their own. */
export const isScheduleSchema = ({ properties }: JsonSchema): boolean =>
  typeof properties === 'object' && properties !== null && fields.every((field) => field in properties);

export const shownSchedule = (params: Record<string, Value>): ShownSchedule =>
  Object.fromEntries(fields.map((field) => [field, shownField(field, params[field])])) as ShownSchedule;

const shownField = (field: ScheduleField, value: Value | undefined): unknown => {
  const schema = scheduleFields[field];
  const set = schema.safeParse(value?.kind === 'literal' ? value.value : undefined);
  if (set.success) return set.data;
  return field === 'kind' ? null : schema.parse(undefined);
};

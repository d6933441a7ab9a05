import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { choiceLabel, type JsonSchema, literal, propertyOf, type Schedule, schemaTitle, type TriggerStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { fieldHints } from '../fields/field-spec';
import { useStepEdit } from '../forms/use-step-edit';
import { timeZones } from '../transforms/time-zones';
import { BusinessDaysField } from './BusinessDaysField';
import { EveryFields } from './EveryFields';
import { MonthlyFields } from './MonthlyFields';
import { NextTimes } from './NextTimes';
import type { ScheduleField, ShownSchedule } from './shown-schedule';
import { shownSchedule } from './shown-schedule';
import { WeekdaysField } from './WeekdaysField';

/** What the parts of the form need: the schedule, the schema's words, and how a field is set. */
export type ScheduleProps = {
  schedule: ShownSchedule;
  readOnly: boolean;
  titleOf(field: ScheduleField): string;
  helpOf(field: ScheduleField): string | undefined;
  choicesOf(field: ScheduleField): { value: string; label: string }[];
  set(field: ScheduleField, value: string | number | boolean | string[]): void;
};

/** When a flow starts by itself: how it repeats, on which clock, its next times, and what becomes of times that cannot be kept. */
export const ScheduleForm = ({ step, schema }: { step: TriggerStep; schema: JsonSchema }) => {
  const { t } = useTranslation();
  const props = useScheduleProps(step, schema);
  const { schedule, readOnly, titleOf, choicesOf, set } = props;
  const { kind } = schedule;
  return (
    <Stack gap="md">
      <FieldFrame path="params.kind" label={titleOf('kind')} required>
        {({ invalid, describedBy }) => (
          <Select
            aria-label={titleOf('kind')}
            aria-describedby={describedBy}
            error={invalid}
            readOnly={readOnly}
            allowDeselect={false}
            placeholder={t('stepForm.choose')}
            data={choicesOf('kind')}
            value={kind}
            onChange={(next) => next && set('kind', next)}
          />
        )}
      </FieldFrame>
      {kind === 'every' && <EveryFields {...props} />}
      {kind === 'weekly' && <WeekdaysField {...props} />}
      {kind === 'monthly' && <MonthlyFields {...props} />}
      {kind && hasTime(kind) && <TextOf {...props} field="time" type="time" />}
      {kind === 'cron' && <TextOf {...props} field="cron" help={t('conditions.cronHelp')} />}
      {kind && kind !== 'every' && (
        <FieldFrame path="params.timeZone" label={titleOf('timeZone')}>
          {() => (
            <Select
              aria-label={titleOf('timeZone')}
              readOnly={readOnly}
              allowDeselect={false}
              searchable
              limit={50}
              data={timeZones()}
              value={schedule.timeZone}
              onChange={(next) => next && set('timeZone', next)}
            />
          )}
        </FieldFrame>
      )}
      {kind && <BusinessDaysField {...props} />}
      <NextTimes step={step} />
      {kind && (['missed', 'whenRunning'] as const).map((field) => <ChoiceOf key={field} {...props} field={field} />)}
    </Stack>
  );
};

const hasTime = (kind: Schedule['kind']): boolean => kind === 'daily' || kind === 'weekly' || kind === 'monthly';

const useScheduleProps = (step: TriggerStep, schema: JsonSchema): ScheduleProps => {
  const language = useLanguage();
  const { readOnly } = useEditor();
  const { setParam } = useStepEdit(step);
  const schemaOf = (field: ScheduleField): JsonSchema => propertyOf(schema, field, schema) ?? {};
  const valuesOf = (field: ScheduleField): string[] => ((schemaOf(field).enum as string[] | undefined) ?? []).map(String);
  return {
    schedule: shownSchedule(step.params),
    readOnly,
    titleOf: (field) => schemaTitle(schemaOf(field), field, language),
    helpOf: (field) => fieldHints(schemaOf(field)).help?.[language],
    choicesOf: (field) => valuesOf(field).map((value) => ({ value, label: choiceLabel(schemaOf(field), value, language) ?? value })),
    set: (field, value) => setParam(field, literal(value)),
  };
};

const TextOf = ({ schedule, readOnly, titleOf, set, field, type, help }: ScheduleProps & TextOfProps) => (
  <FieldFrame path={`params.${field}`} label={titleOf(field)} help={help}>
    {({ invalid, describedBy }) => (
      <TextInput
        type={type}
        w={type === 'time' ? 140 : undefined}
        aria-label={titleOf(field)}
        aria-describedby={describedBy}
        error={invalid}
        readOnly={readOnly}
        value={schedule[field]}
        onChange={({ currentTarget: { value } }) => (type !== 'time' || value !== '') && set(field, value)}
      />
    )}
  </FieldFrame>
);
type TextOfProps = { field: 'time' | 'cron'; type?: 'time'; help?: string };

const ChoiceOf = ({ schedule, readOnly, titleOf, choicesOf, set, field }: ScheduleProps & { field: 'missed' | 'whenRunning' }) => (
  <FieldFrame path={`params.${field}`} label={titleOf(field)}>
    {({ describedBy }) => (
      <Radio.Group aria-label={titleOf(field)} aria-describedby={describedBy} value={schedule[field]} onChange={(next) => set(field, next)}>
        <Stack gap={6}>
          {choicesOf(field).map(({ value, label }) => (
            <Radio key={value} size="sm" value={value} label={label} disabled={readOnly} />
          ))}
        </Stack>
      </Radio.Group>
    )}
  </FieldFrame>
);

import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../fields/FieldFrame';
import type { ScheduleProps } from './ScheduleForm';

const shortestMonth = 28;

/** "On day 15", or "on the last Friday". */
export const MonthlyFields = ({ schedule, readOnly, titleOf, choicesOf, set }: ScheduleProps) => {
  const { t } = useTranslation();
  const isDay = schedule.monthlyOn === 'day';
  const places = choicesOf('monthlyOn').map(({ value }) => ({
    value,
    label: t(`conditions.monthlyOns.${value as typeof schedule.monthlyOn}`),
  }));
  return (
    <FieldFrame
      path="params.monthlyOn"
      label={titleOf('monthlyOn')}
      help={isDay && schedule.monthDay > shortestMonth ? t('conditions.shorterMonths') : undefined}
    >
      {() => (
        <Group gap="xs" wrap="nowrap">
          <NativeSelect
            flex={1}
            aria-label={titleOf('monthlyOn')}
            disabled={readOnly}
            value={schedule.monthlyOn}
            data={places}
            onChange={(event) => set('monthlyOn', event.currentTarget.value)}
          />
          {isDay ? (
            <NumberInput
              w={110}
              aria-label={titleOf('monthDay')}
              readOnly={readOnly}
              allowDecimal={false}
              min={1}
              max={31}
              value={schedule.monthDay}
              onChange={(next) => typeof next === 'number' && set('monthDay', next)}
            />
          ) : (
            <NativeSelect
              flex={1}
              aria-label={titleOf('monthWeekday')}
              disabled={readOnly}
              value={schedule.monthWeekday}
              data={choicesOf('monthWeekday')}
              onChange={(event) => set('monthWeekday', event.currentTarget.value)}
            />
          )}
        </Group>
      )}
    </FieldFrame>
  );
};

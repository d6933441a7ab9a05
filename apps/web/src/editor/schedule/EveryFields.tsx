import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { FieldFrame } from '../fields/FieldFrame';
import type { ScheduleProps } from './ScheduleForm';

/** "Every 15 minutes." */
export const EveryFields = ({ schedule, readOnly, titleOf, choicesOf, set }: ScheduleProps) => (
  <FieldFrame path="params.every" label={titleOf('every')}>
    {({ invalid, describedBy }) => (
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          w={110}
          aria-label={titleOf('every')}
          aria-describedby={describedBy}
          error={invalid}
          readOnly={readOnly}
          allowDecimal={false}
          min={1}
          max={1_440}
          value={schedule.every}
          onChange={(next) => typeof next === 'number' && set('every', next)}
        />
        <NativeSelect
          flex={1}
          aria-label={titleOf('unit')}
          disabled={readOnly}
          value={schedule.unit}
          data={choicesOf('unit')}
          onChange={(event) => set('unit', event.currentTarget.value)}
        />
      </Group>
    )}
  </FieldFrame>
);

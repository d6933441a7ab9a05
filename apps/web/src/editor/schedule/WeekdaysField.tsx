import { Chip, Group } from '@mantine/core';
import { weekdays } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { FieldFrame } from '../fields/FieldFrame';
import type { ScheduleProps } from './ScheduleForm';

/** The days of the week, each switched by itself. */
export const WeekdaysField = ({ schedule, readOnly, titleOf, set }: ScheduleProps) => {
  const language = useLanguage();
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <FieldFrame path="params.weekdays" label={titleOf('weekdays')}>
      {() => (
        <Chip.Group
          multiple
          value={schedule.weekdays}
          onChange={(chosen) =>
            set(
              'weekdays',
              weekdays.filter((day) => chosen.includes(day)),
            )
          }
        >
          <Group gap={6} role="group" aria-label={titleOf('weekdays')}>
            {weekdays.map((day, index) => (
              // The 5th of January 1970 was a Monday.
              <Chip key={day} value={day} size="sm" radius="md" disabled={readOnly}>
                {names.format(new Date(Date.UTC(1970, 0, 5 + index)))}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
    </FieldFrame>
  );
};

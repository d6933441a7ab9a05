import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { type Calendar, weekdays } from '@navette/flow';
import { IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/Panel';
import { useLanguage } from '../../../i18n/use-words';
import { DayHours } from './DayHours';
import type { CalendarEdit } from './edit-calendar';

type Props = { calendar: Calendar; edit: ((edit: CalendarEdit) => void) | undefined; summary: string };

/** The week on the clock of one zone, several spans a day. */
export const WeekHours = ({ calendar, edit, summary }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const zones = useMemo(() => [...new Set([calendar.timeZone, ...Intl.supportedValuesOf('timeZone')])], [calendar.timeZone]);
  const copy = (
    <Button variant="subtle" size="compact-sm" leftSection={<IconCopy size={15} />} onClick={() => edit?.({ kind: 'copyMonday' })}>
      {t('hours.copyMonday')}
    </Button>
  );
  return (
    <Panel title={t('hours.week')} aside={edit && copy}>
      <Stack gap="xs">
        {weekdays.map((day, index) => (
          <DayHours
            key={day}
            day={day}
            // The 5th of January 1970 was a Monday.
            name={names.format(new Date(Date.UTC(1970, 0, 5 + index)))}
            spans={calendar.week[day]}
            edit={edit}
          />
        ))}
        <Group align="flex-end" justify="space-between" mt="sm">
          <Select
            label={t('account.timeZone')}
            w={280}
            data={zones}
            value={calendar.timeZone}
            readOnly={!edit}
            onChange={(timeZone) => timeZone && edit?.({ kind: 'setZone', timeZone })}
            searchable
            allowDeselect={false}
            limit={80}
          />
          <Text size="sm" c="dimmed" aria-live="polite">
            {summary}
          </Text>
        </Group>
      </Stack>
    </Panel>
  );
};

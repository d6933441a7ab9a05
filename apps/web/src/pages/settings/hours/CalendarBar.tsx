import { Group, Select } from '@mantine/core';
import type { Calendar } from '@navette/flow';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../account/roles';
import { CalendarMenu } from './CalendarMenu';
import { useCalendarName } from './use-calendar-name';

type Props = { calendars: Calendar[]; shown: Calendar /** False: nobody has said anything yet. */; isKept: boolean };

/** Which calendar is looked at, where there are several, and what can be done with it as a whole. */
export const CalendarBar = ({ calendars, shown, isKept }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useMay('admin');
  const nameOf = useCalendarName();
  const show = (id: string) => void navigate({ to: '/settings', search: { section: 'hours', calendar: id }, replace: true });
  if (calendars.length === 1 && !mayChange) return null;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      {calendars.length > 1 && (
        <Select
          label={t('hours.calendar')}
          data={calendars.map((calendar, index) => ({
            value: calendar.id,
            label: index === 0 ? t('hours.isUsual', { name: nameOf(calendar) }) : nameOf(calendar),
          }))}
          value={shown.id}
          onChange={(id) => id && show(id)}
          allowDeselect={false}
          w={{ base: '100%', xs: 320 }}
        />
      )}
      {mayChange && <CalendarMenu calendars={calendars} shown={shown} isKept={isKept} onShow={show} />}
    </Group>
  );
};

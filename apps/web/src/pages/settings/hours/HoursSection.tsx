import { Stack, Text } from '@mantine/core';
import { type Calendar, defaultCalendar, hoursWords, spanFault, weekdays } from '@navette/flow';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberedPlace } from '../../../account/place';
import { useMay } from '../../../account/roles';
import { useAdminName } from '../../../account/use-admin-name';
import { useCalendars } from '../../../api/calendars';
import { ErrorBlock } from '../../../components/ErrorBlock';
import { ListSkeleton } from '../../../components/ListSkeleton';
import { addHoursSentences } from '../../../i18n/add-hours-sentences';
import { useLanguage } from '../../../i18n/use-words';
import { SaveBar } from '../../tables/SaveBar';
import { CalendarBar } from './CalendarBar';
import { ClosedDays } from './ClosedDays';
import { PublicHolidays } from './PublicHolidays';
import { useCalendarDraft } from './use-calendar-draft';
import { WeekHours } from './WeekHours';

addHoursSentences();

/** When the organisation works, in one calendar or several. Until somebody says so, what this browser's place usually does is shown. */
export const HoursSection = () => {
  const { t } = useTranslation();
  const calendars = useCalendars();
  const { calendar: asked } = useSearch({ from: '/frame/settings' });
  const [usual] = useState(() => defaultCalendar(rememberedPlace()));
  if (calendars.error) return <ErrorBlock error={calendars.error} title={t('common.notLoaded')} onRetry={() => void calendars.refetch()} />;
  if (!calendars.data) return <ListSkeleton rows={5} />;
  const kept = calendars.data.calendars;
  const list = kept.length > 0 ? kept : [usual];
  const shown = list.find(({ id }) => id === asked) ?? list[0]!;
  return (
    <Stack gap="lg" maw={820}>
      <CalendarBar calendars={list} shown={shown} isKept={kept.length > 0} />
      <Hours key={shown.id} calendar={shown} />
    </Stack>
  );
};

const Hours = ({ calendar }: { calendar: Calendar }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayChange = useMay('admin');
  const admin = useAdminName();
  const { draft, edit, isChanged, isSaving, save, discard } = useCalendarDraft(calendar);
  const isWrong = weekdays.some((day) => spanFault(draft.week[day]) !== undefined);
  const change = mayChange ? edit : undefined;
  return (
    <Stack gap="lg" pb={isChanged ? 90 : 0}>
      <Text c="dimmed">{t('hours.body')}</Text>
      {!mayChange && <Text role="note">{t('common.readOnly', { name: admin })}</Text>}
      <WeekHours calendar={draft} edit={change} summary={t('hours.open', { hours: hoursWords(draft, language) })} />
      <PublicHolidays calendar={draft} edit={change} />
      <ClosedDays days={draft.closed} edit={change} />
      {isChanged && (
        <SaveBar isSaving={isSaving} why={isWrong ? t('hours.mend') : undefined} onSave={() => void save()} onDiscard={discard} />
      )}
    </Stack>
  );
};

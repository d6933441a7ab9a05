import { List, Text } from '@mantine/core';
import { chooseCalendar, readSchedule, type TriggerStep, upcomingTimes } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/use-now';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

/** The next five times of a schedule in its zone, as the engine will take them, and what a clock change does to them. */
export const NextTimes = ({ step }: { step: TriggerStep }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { scope } = useEditor();
  const schedule = useMemo(() => readSchedule(literalsOf(step)), [step]);
  if (!schedule) return null;
  const { timeZone } = schedule;
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  const times = upcomingTimes(schedule, new Date(now), chooseCalendar(scope, schedule.calendar));
  return (
    <FieldFrame path="nextTimes" label={t('conditions.nextTimes', { zone: timeZone })}>
      {() =>
        times.length === 0 ? (
          <Text size="sm">{t('conditions.noNextTime')}</Text>
        ) : (
          <List size="sm" type="ordered" aria-label={t('conditions.nextTimes', { zone: timeZone })}>
            {times.map(({ at, clockChange }) => (
              <List.Item key={at.toISOString()}>
                <time dateTime={at.toISOString()}>{format.format(at)}</time>
                {clockChange && <Text size="sm">{t(`conditions.clockChanges.${clockChange}`)}</Text>}
              </List.Item>
            ))}
          </List>
        )
      }
    </FieldFrame>
  );
};

/** A schedule takes no data, so all its fields are literals. */
const literalsOf = ({ params }: TriggerStep) =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value.kind === 'literal' ? [[name, value.value]] : [])));

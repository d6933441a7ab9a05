import { Checkbox, MultiSelect, Stack, Text } from '@mantine/core';
import { type Calendar, type HolidaySetName, holidaySetNames, holidaySets } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/Panel';
import { useNow } from '../../../components/use-now';
import { useLanguage, useWords } from '../../../i18n/use-words';
import type { CalendarEdit } from './edit-calendar';
import classes from './Hours.module.css';
import { nextHolidays } from './next-holidays';

type Props = { calendar: Calendar; edit: ((edit: CalendarEdit) => void) | undefined };

/** Whose holidays are kept, and on which of them one works all the same. */
export const PublicHolidays = ({ calendar: { holidays }, edit }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const coming = nextHolidays(holidays.sets, useNow());
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Panel title={t('hours.holidays')}>
      <Stack gap="md">
        <MultiSelect
          label={t('hours.holidaysOf')}
          maw={480}
          data={holidaySetNames.map((name) => ({ value: name, label: words(holidaySets[name].title) }))}
          value={holidays.sets}
          readOnly={!edit}
          placeholder={holidays.sets.length === 0 ? t('hours.noHolidays') : undefined}
          onChange={(sets) => edit?.({ kind: 'setHolidays', sets: sets as HolidaySetName[] })}
        />
        {coming.length > 0 && (
          <Checkbox.Group
            label={t('hours.closedOn')}
            value={coming.map(({ name }) => name).filter((name) => !holidays.worked.includes(name))}
          >
            <div className={classes.holidays}>
              {coming.map(({ name, title, at }) => (
                <Checkbox
                  key={name}
                  value={name}
                  label={words(title)}
                  description={
                    <Text span inherit>
                      {format.format(at)}
                    </Text>
                  }
                  disabled={!edit}
                  onChange={(event) => edit?.({ kind: 'work', holiday: name, works: !event.currentTarget.checked })}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </Stack>
    </Panel>
  );
};

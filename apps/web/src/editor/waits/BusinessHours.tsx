import { Select, Stack, Text } from '@mantine/core';
import { chooseCalendar, hoursWords } from '@navette/flow';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

export type ChosenCalendar = { id: string; name: string };

type Props = {
  /** Its id; without one the usual calendar is meant. */
  calendar?: string;
  /** Undefined: the usual one. */
  onChange(calendar: ChosenCalendar | undefined): void;
  children?: ReactNode;
};

/** Which hours are meant here, and where they are changed. Where there are several calendars, one of them is chosen. */
export const BusinessHours = ({ calendar, onChange, children }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { scope, readOnly } = useEditor();
  const calendars = scope.calendars?.() ?? [];
  const chosen = chooseCalendar(scope, calendar);
  const nameOf = (name: string) => name || t('conditions.usualCalendar');
  const choose = (id: string | null) => {
    const found = calendars.find((one) => one.id === id);
    onChange(found && found !== calendars[0] ? { id: found.id, name: nameOf(found.name) } : undefined);
  };
  return (
    <Stack gap={6}>
      {calendars.length > 1 && (
        <Select
          size="sm"
          label={t('conditions.calendar')}
          data={calendars.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
          value={chosen.id}
          onChange={choose}
          readOnly={readOnly}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('conditions.businessHours', { hours: hoursWords(chosen, language) })} {children}{' '}
        <TextLink to="/settings" search={{ section: 'hours' }} size="sm" underline="always">
          {t('conditions.changeHours')}
        </TextLink>
      </Text>
    </Stack>
  );
};

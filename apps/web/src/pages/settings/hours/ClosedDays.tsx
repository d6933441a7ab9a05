import { ActionIcon, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/Panel';
import type { CalendarEdit, ClosedDay } from './edit-calendar';
import classes from './Hours.module.css';

type Props = { days: readonly ClosedDay[]; edit: ((edit: CalendarEdit) => void) | undefined };

/** Days on which only this organisation is closed. */
export const ClosedDays = ({ days, edit }: Props) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('hours.ownDays')}>
      <Stack gap="xs" align="stretch">
        {days.length === 0 && <Text c="dimmed">{t('hours.noOwnDays')}</Text>}
        {days.map((day, at) => (
          <div key={at} className={classes.closed}>
            <TextInput
              type="date"
              aria-label={t('hours.closedDate', { number: at + 1 })}
              readOnly={!edit}
              value={day.date}
              onChange={(event) => edit?.({ kind: 'setClosed', at, day: { ...day, date: event.currentTarget.value } })}
            />
            <TextInput
              aria-label={t('hours.closedLabel', { number: at + 1 })}
              placeholder={t('hours.closedWhy')}
              maxLength={80}
              readOnly={!edit}
              value={day.label}
              onChange={(event) => edit?.({ kind: 'setClosed', at, day: { ...day, label: event.currentTarget.value } })}
            />
            {edit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('hours.removeClosed', { number: at + 1 })}
                onClick={() => edit({ kind: 'removeClosed', at })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        ))}
        {edit && (
          <Button
            variant="default"
            size="xs"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={15} />}
            onClick={() => edit({ kind: 'addClosed' })}
          >
            {t('hours.addClosed')}
          </Button>
        )}
      </Stack>
    </Panel>
  );
};

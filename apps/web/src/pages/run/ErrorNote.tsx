import { Text } from '@mantine/core';
import type { StepRow } from '@navette/flow';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useWords } from '../../i18n/use-words';
import classes from './StepPanel.module.css';

/** What happened in one sentence, and the chip that says who acts next. */
export const ErrorNote = ({ row }: { row: StepRow }) => {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { error, nextAt, state } = row;
  if (!error) return null;
  const who = error.who === 'nobody' && nextAt ? t('states.whoRetry', { time: format.clock(nextAt) }) : t(`states.who.${error.who}`);
  return (
    <div className={classes.error} data-state={state} role="status">
      <Text className={classes.sentence}>{words(error.sentence)}</Text>
      {error.field && (
        <Text size="sm">
          {t('runs.one.field')}: <b>{error.field}</b>
        </Text>
      )}
      {state !== 'done' && (
        <span className={classes.who}>
          <IconUserCheck size={15} aria-hidden="true" />
          {t('states.whoActs', { who })}
        </span>
      )}
    </div>
  );
};

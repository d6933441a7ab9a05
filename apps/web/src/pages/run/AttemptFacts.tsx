import { Text } from '@mantine/core';
import type { StepRow } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { PersonalTime } from '../../components/PersonalTime';
import { useFormat } from '../../format/use-format';
import { useWords } from '../../i18n/use-words';
import classes from './StepPanel.module.css';

/** The newest attempt: when, how long, what it said, when the next one begins. */
export const AttemptFacts = ({ row }: { row: StepRow }) => {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <div>
      <Text fw={600}>{t('runs.one.attemptNumber', { number: row.attempt })}</Text>
      <Text size="sm" c="dimmed">
        <PersonalTime at={row.startedAt} />
        {row.endedAt && ` · ${format.duration(Date.parse(row.endedAt) - Date.parse(row.startedAt))}`}
      </Text>
      {row.error && <Text size="sm">{words(row.error.sentence)}</Text>}
      {row.nextAt && (
        <Text size="sm" className={classes.sentence}>
          {t('runs.one.nextTry', { time: format.clock(row.nextAt) })}
        </Text>
      )}
      {row.deadline && <Text size="sm">{t('runs.one.waitsUntil', { time: format.exact(row.deadline) })}</Text>}
    </div>
  );
};

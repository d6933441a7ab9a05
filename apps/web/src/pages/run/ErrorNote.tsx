import { Text } from '@mantine/core';
import { type JsonSchema, type Language, type StepRow, schemaAt, schemaTitle } from '@navette/flow';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useLanguage, useWords } from '../../i18n/use-words';
import classes from './StepPanel.module.css';

/** What happened in one sentence, and the chip that says who acts next. */
export const ErrorNote = ({ row, schema }: { row: StepRow; schema: JsonSchema | undefined }) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const format = useFormat();
  const { error, nextAt, state } = row;
  if (!error) return null;
  const who = error.who === 'nobody' && nextAt ? t('states.whoRetry', { time: format.clock(nextAt) }) : t(`states.who.${error.who}`);
  return (
    <div className={classes.error} data-state={state} role="status">
      <Text className={classes.sentence}>{words(error.sentence)}</Text>
      {error.field && <Text size="sm">{t('runs.one.fieldIs', { field: fieldTitle(error.field, schema, language) })}</Text>}
      {state !== 'done' && (
        <span className={classes.who}>
          <IconUserCheck size={15} aria-hidden="true" />
          {t('states.whoActs', { who })}
        </span>
      )}
    </div>
  );
};

/** As the form calls it. */
const fieldTitle = (field: string, schema: JsonSchema | undefined, language: Language): string => {
  const path = field.split('.');
  return schemaTitle(schema && schemaAt(schema, path), path.at(-1) ?? field, language);
};

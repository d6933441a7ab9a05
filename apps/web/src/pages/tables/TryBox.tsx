import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { LookupTableAnswer, TryLookup } from '@navette/api/contract';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys';
import { tryLookup } from '../../api/tables';
import classes from './TryBox.module.css';

/** What a step would get for a key, as the saved table answers. */
export const TryBox = ({ table }: { table: LookupTableAnswer }) => {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [settled] = useDebouncedValue(key.trim(), 250);
  const answer = useQuery({
    queryKey: [...keys.table(table.id), 'try', settled],
    queryFn: () => tryLookup(table.id, settled),
    enabled: settled !== '',
  });
  return (
    <div className={classes.box}>
      <TextInput
        label={t('tables.tryBox')}
        placeholder={table.rows[0]?.label ?? t('tables.tryPlaceholder')}
        leftSection={<IconSearch size={16} />}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        w={240}
      />
      <div className={classes.answer} aria-live="polite">
        {settled !== '' && answer.data && <Answer table={table} answer={answer.data} />}
      </div>
    </div>
  );
};

const Answer = ({ table, answer }: { table: LookupTableAnswer; answer: TryLookup }) => {
  const { t } = useTranslation();
  const { row, isDefault } = answer;
  if (!row) return <Text size="sm">{t('tables.tryNothing')}</Text>;
  const shown = (value: unknown) => (typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : String(value ?? '–'));
  return (
    <>
      <Text size="sm" fw={560}>
        → {table.columns.map((column) => `${column.label}: ${shown(row[column.id])}`).join(' · ')}
      </Text>
      {isDefault && (
        <Text size="sm" c="dimmed">
          {t('tables.tryIsDefault')}
        </Text>
      )}
    </>
  );
};

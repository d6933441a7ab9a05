import { Text } from '@mantine/core';
import type { LookupTableLine } from '@navette/api/contract';
import { IconPlus, IconTable } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useTables } from '../../api/tables';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { WriteButton } from '../../components/WriteButton';
import { NewTableDialog } from './NewTableDialog';
import classes from './TablesPage.module.css';

/** Rules that change often, without touching a flow. */
export const TablesPage = () => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const tables = useTables();
  const [isMaking, setMaking] = useState(false);
  const make = mayBuild && (
    <WriteButton leftSection={<IconPlus size={17} />} onClick={() => setMaking(true)}>
      {t('tables.new')}
    </WriteButton>
  );
  return (
    <>
      <PageHeader title={t('tables.title')} description={t('tables.description')}>
        {make}
      </PageHeader>
      {tables.error && <ErrorBlock error={tables.error} title={t('common.notLoaded')} onRetry={() => void tables.refetch()} />}
      {tables.isPending && <ListSkeleton rows={3} height={84} />}
      {tables.data?.tables.length === 0 && <EmptyState icon={IconTable} sentence={t('tables.empty')} action={make} />}
      <div className={classes.grid}>
        {tables.data?.tables.map((table) => (
          <TableCard key={table.id} table={table} />
        ))}
      </div>
      {isMaking && <NewTableDialog onClose={() => setMaking(false)} />}
    </>
  );
};

const TableCard = ({ table }: { table: LookupTableLine }) => {
  const { t } = useTranslation();
  const used = table.usedByFlows.length;
  return (
    <Link to="/tables/$tableId" params={{ tableId: table.id }} className={classes.card}>
      <Text fw={620}>{table.name}</Text>
      <Text size="sm" c="dimmed">
        {t('tables.keyedBy', { label: table.keyLabel, type: t(`tables.keyTypes.${table.keyType}`) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('tables.rows', { count: table.rowCount })} · {used > 0 ? t('tables.usedBy', { count: used }) : t('tables.usedByNone')}
      </Text>
    </Link>
  );
};

import { Group, Stack, Text } from '@mantine/core';
import type { LookupTableAnswer } from '@navette/api/contract';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useTable } from '../../api/tables';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { TextLink } from '../../components/TextLink';
import { SaveBar } from './SaveBar';
import { TableGrid } from './TableGrid';
import { TableMenu } from './TableMenu';
import { TryBox } from './TryBox';
import { useTableDraft } from './use-table-draft';

export const TablePage = () => {
  const { t } = useTranslation();
  const { tableId } = useParams({ from: '/frame/tables/$tableId' });
  const table = useTable(tableId);
  if (table.error) return <ErrorBlock error={table.error} title={t('common.notLoaded')} onRetry={() => void table.refetch()} />;
  if (!table.data) return <ListSkeleton rows={6} />;
  return <Loaded key={table.data.id} table={table.data} />;
};

/** A grid with typed columns, saved as a whole; the default row is always last. */
const Loaded = ({ table }: { table: LookupTableAnswer }) => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const { draft, edit, isChanged, isSaving, save, discard } = useTableDraft(table);
  const [first, ...others] = table.usedByFlows;
  return (
    <>
      <PageHeader
        title={table.name}
        description={t('tables.keyedBy', { label: table.keyLabel, type: t(`tables.keyTypes.${table.keyType}`) })}
      >
        <TableMenu table={table} mayBuild={mayBuild} />
      </PageHeader>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-end">
          <TryBox table={table} />
          <Text size="sm" c="dimmed">
            {first ? (
              <>
                {t('connections.usedByTitle')}{' '}
                {[first, ...others].map((flow, index) => (
                  <span key={flow.id}>
                    {index > 0 && ', '}
                    <TextLink to="/flows/$flowId/edit" params={{ flowId: flow.id }} size="sm">
                      {flow.name}
                    </TextLink>
                  </span>
                ))}
              </>
            ) : (
              t('tables.usedByNone')
            )}
          </Text>
        </Group>
        <TableGrid table={table} draft={draft} edit={mayBuild ? edit : undefined} />
      </Stack>
      {isChanged && <SaveBar isSaving={isSaving} onSave={() => void save()} onDiscard={discard} />}
    </>
  );
};

import { Table } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useFlowTrash, useRestoreFlow } from '../../api/flows';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { notify } from '../../components/notify';
import { PersonalTime } from '../../components/PersonalTime';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';

/** Flows deleted in the last 30 days, each with its way back. */
export const FlowTrash = () => {
  const { t } = useTranslation();
  const act = useAct();
  const mayBuild = useMay('builder');
  const trash = useFlowTrash(true);
  const restore = useRestoreFlow();
  const takeBack = async (flow: { id: string; name: string }) => {
    if (await act(() => restore.mutateAsync(flow.id))) notify(t('flows.restored', { name: flow.name }));
  };
  if (trash.error) return <ErrorBlock error={trash.error} title={t('common.notLoaded')} onRetry={() => void trash.refetch()} />;
  if (!trash.data) return <ListSkeleton rows={3} />;
  if (trash.data.flows.length === 0) return <EmptyState icon={IconTrash} sentence={t('flows.trashEmpty')} />;
  return (
    <DataTable
      head={
        <Table.Tr>
          <Table.Th>{t('flows.columns.name')}</Table.Th>
          <Table.Th>{t('flows.columns.deleted')}</Table.Th>
          <Table.Th w={140} aria-hidden="true" />
        </Table.Tr>
      }
    >
      {trash.data.flows.map((flow) => (
        <Table.Tr key={flow.id}>
          <Table.Td data-main>{flow.name}</Table.Td>
          <Table.Td>
            <PersonalTime at={flow.deletedAt} />
          </Table.Td>
          <Table.Td data-end>
            {mayBuild && (
              <WriteButton
                variant="default"
                size="compact-sm"
                onClick={() => void takeBack(flow)}
                aria-label={t('flows.restoreNamed', { name: flow.name })}
              >
                {t('flows.restore')}
              </WriteButton>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
};

import { Table, TextInput } from '@mantine/core';
import { IconRoute, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useFlows } from '../../api/flows';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { useLiveRuns } from '../../live/use-live-runs';
import { FlowRow } from './FlowRow';
import { matchesFlow } from './matches-flow';
import { NewFlowMenu } from './NewFlowMenu';

/** Find a flow, see whether it is alive, switch it. */
export const FlowsPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/frame/flows' });
  const mayBuild = useMay('builder');
  const flows = useFlows();
  const catalog = useCatalog().data;
  useLiveRuns();
  const found = flows.data?.flows.filter((flow) => matchesFlow(flow, catalog, q));
  return (
    <>
      <PageHeader title={t('flows.title')} description={t('flows.description')}>
        {mayBuild && <NewFlowMenu />}
      </PageHeader>
      {flows.error && <ErrorBlock error={flows.error} title={t('common.notLoaded')} onRetry={() => void flows.refetch()} />}
      {flows.isPending && <ListSkeleton height={64} />}
      {flows.data?.flows.length === 0 && (
        <EmptyState
          icon={IconRoute}
          sentence={t('flows.empty')}
          action={mayBuild && <LinkButton to="/templates">{t('flows.fromTemplate')}</LinkButton>}
        />
      )}
      {found && flows.data && flows.data.flows.length > 0 && (
        <>
          <TextInput
            mb="md"
            maw={360}
            leftSection={<IconSearch size={16} />}
            aria-label={t('flows.search')}
            placeholder={t('flows.search')}
            value={q}
            onChange={(event) => void navigate({ to: '/flows', search: { q: event.currentTarget.value || undefined }, replace: true })}
          />
          {found.length === 0 && <EmptyState icon={IconSearch} sentence={t('common.nothingMatches', { query: q })} />}
          {found.length > 0 && (
            <DataTable head={<FlowColumns />}>
              {found.map((flow) => (
                <FlowRow key={flow.id} flow={flow} catalog={catalog} />
              ))}
            </DataTable>
          )}
        </>
      )}
    </>
  );
};

const FlowColumns = () => {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th w={76}>{t('flows.columns.on')}</Table.Th>
      <Table.Th>{t('flows.columns.name')}</Table.Th>
      <Table.Th>{t('flows.columns.lastRun')}</Table.Th>
      <Table.Th>{t('flows.columns.day')}</Table.Th>
      <Table.Th>{t('flows.columns.health')}</Table.Th>
      <Table.Th w={56} aria-hidden="true" />
    </Table.Tr>
  );
};

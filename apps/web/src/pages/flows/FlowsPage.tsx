import { IconRoute, IconSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useFlows } from '../../api/flows';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { useLiveRuns } from '../../live/use-live-runs';
import { FlowFilters } from './FlowFilters';
import { FlowList } from './FlowList';
import { FlowTrash } from './FlowTrash';
import { filterFlows } from './flow-filter';
import { NewFlowMenu } from './NewFlowMenu';

/** Find a flow, see whether it is alive, switch it. */
export const FlowsPage = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/flows' });
  const mayBuild = useMay('builder');
  const flows = useFlows();
  const catalog = useCatalog().data;
  useLiveRuns();
  const found = filterFlows(flows.data?.flows ?? [], catalog, search);
  return (
    <>
      <PageHeader title={t('flows.title')} description={t('flows.description')}>
        {mayBuild && <NewFlowMenu />}
      </PageHeader>
      {flows.error && <ErrorBlock error={flows.error} title={t('common.notLoaded')} onRetry={() => void flows.refetch()} />}
      {flows.isPending && <ListSkeleton height={64} />}
      {flows.data?.flows.length === 0 && search.state !== 'trash' && (
        <EmptyState
          icon={IconRoute}
          sentence={t('flows.empty')}
          action={mayBuild && <LinkButton to="/templates">{t('flows.fromTemplate')}</LinkButton>}
        />
      )}
      {flows.data && (flows.data.flows.length > 0 || search.state === 'trash') && (
        <>
          <FlowFilters search={search} flows={flows.data.flows} catalog={catalog} />
          {search.state === 'trash' && <FlowTrash />}
          {search.state !== 'trash' && found.length > 0 && <FlowList flows={found} catalog={catalog} />}
          {search.state !== 'trash' && found.length === 0 && <EmptyState icon={IconSearch} sentence={t('flows.noneMatches')} />}
        </>
      )}
    </>
  );
};

import { IconFolder, IconRoute, IconSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useFlows } from '../../api/flows';
import { useFolders } from '../../api/folders';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { addFlowSentences } from '../../i18n/add-flow-sentences';
import { useLiveRuns } from '../../live/use-live-runs';
import { FlowFilters } from './FlowFilters';
import { FlowList } from './FlowList';
import { FlowTrash } from './FlowTrash';
import { FolderRail } from './FolderRail';
import classes from './Folders.module.css';
import { type FlowSearch, filterFlows } from './flow-filter';
import { NewFlowMenu } from './NewFlowMenu';

addFlowSentences();

/** Find a flow, see whether it is alive, switch it. */
export const FlowsPage = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/flows' });
  const mayBuild = useMay('builder');
  const flows = useFlows();
  const folders = useFolders().data?.folders ?? [];
  const catalog = useCatalog().data;
  useLiveRuns();
  const hasRail = mayBuild || folders.length > 0;
  const found = filterFlows(flows.data?.flows ?? [], catalog, search, folders);
  return (
    <>
      <PageHeader title={t('flows.title')} description={t('flows.description')}>
        {mayBuild && <NewFlowMenu folder={search.folder} />}
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
        <div className={hasRail ? classes.page : undefined}>
          {hasRail && <FolderRail search={search} flows={flows.data.flows} folders={folders} />}
          <div>
            <FlowFilters search={search} flows={flows.data.flows} folders={folders} catalog={catalog} />
            {search.state === 'trash' && <FlowTrash />}
            {search.state !== 'trash' && found.length > 0 && <FlowList flows={found} catalog={catalog} />}
            {search.state !== 'trash' && found.length === 0 && <NoneFound search={search} />}
          </div>
        </div>
      )}
    </>
  );
};

/** An empty folder is not a search in vain. */
const NoneFound = ({ search: { folder, ...others } }: { search: FlowSearch }) => {
  const { t } = useTranslation();
  const isEmptyFolder = folder !== undefined && Object.values(others).every((value) => value === undefined);
  return isEmptyFolder ? (
    <EmptyState icon={IconFolder} sentence={t('folders.empty')} />
  ) : (
    <EmptyState icon={IconSearch} sentence={t('flows.noneMatches')} />
  );
};

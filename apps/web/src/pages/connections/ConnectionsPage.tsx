import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useConnections } from '../../api/connections';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { ConnectionRow } from './ConnectionRow';
import classes from './ConnectionRow.module.css';

/** Which accounts Navette may use, whether they work, what depends on them. Those that need somebody come first. */
export const ConnectionsPage = () => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const connections = useConnections();
  const catalog = useCatalog().data;
  const lines = connections.data?.connections.toSorted(
    (a, b) => Number(b.health === 'lost') - Number(a.health === 'lost') || a.name.localeCompare(b.name),
  );
  const connect = mayBuild && (
    <LinkButton to="/connections/new" search={{}} leftSection={<IconPlus size={17} />}>
      {t('connections.connect')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('connections.title')} description={t('connections.description')}>
        {connect}
      </PageHeader>
      {connections.error && (
        <ErrorBlock error={connections.error} title={t('common.notLoaded')} onRetry={() => void connections.refetch()} />
      )}
      {connections.isPending && <ListSkeleton rows={3} height={72} />}
      {lines?.length === 0 && <EmptyState icon={IconPlugConnected} sentence={t('connections.empty')} action={connect} />}
      {lines && lines.length > 0 && (
        <Panel flush>
          <ul className={classes.list}>
            {lines.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} catalog={catalog} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
};

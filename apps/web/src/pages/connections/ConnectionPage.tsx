import { Badge, Group, Stack } from '@mantine/core';
import type { ConnectionDetail } from '@navette/api/contract';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useConnection } from '../../api/connections';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { useWords } from '../../i18n/use-words';
import { ConnectionFacts } from './ConnectionFacts';
import { ConnectionHealth } from './ConnectionHealth';
import { ConnectionMenu } from './ConnectionMenu';
import classes from './ConnectionPage.module.css';
import { HeldRuns } from './HeldRuns';
import { HookAddress } from './HookAddress';
import { PracticePage } from './PracticePage';
import { ReconnectPanel } from './ReconnectPanel';

/** One account: does it work, what depends on it, what it holds. */
export const ConnectionPage = () => {
  const { t } = useTranslation();
  const { connectionId } = useParams({ from: '/frame/connections/$connectionId' });
  const connection = useConnection(connectionId);
  if (connection.error)
    return <ErrorBlock error={connection.error} title={t('common.notLoaded')} onRetry={() => void connection.refetch()} />;
  if (!connection.data) return <ListSkeleton rows={3} height={120} />;
  return <Loaded detail={connection.data} />;
};

const Loaded = ({ detail }: { detail: ConnectionDetail }) => {
  const { t } = useTranslation();
  const words = useWords();
  const mayBuild = useMay('builder');
  const { connection, hook, practice, practiceUrl } = detail;
  const connector = findConnector(useCatalog().data, connection.connector);
  const app = connector ? words(connector.title) : connection.connector;
  return (
    <>
      <PageHeader
        title={connection.name}
        before={
          <Group gap="sm">
            <AppIcon connector={connector} size={36} />
            <ConnectionHealth health={connection.health} />
            {practice && (
              <Badge variant="light" color="gray">
                {t('connections.practiceMark')}
              </Badge>
            )}
          </Group>
        }
      >
        <ConnectionMenu connection={connection} app={app} />
      </PageHeader>
      <div className={classes.columns}>
        <Stack gap="lg">
          {practiceUrl && <PracticePage url={practiceUrl} connector={connector} />}
          <HeldRuns connection={connection} />
          {mayBuild && connection.health === 'lost' && connector?.connection && (
            <ReconnectPanel connection={connection} account={connector.connection} />
          )}
          {hook && <HookAddress hook={hook} app={app} />}
          {mayBuild && connection.health !== 'lost' && connector?.connection && (
            <ReconnectPanel connection={connection} account={connector.connection} folded />
          )}
        </Stack>
        <ConnectionFacts connection={connection} />
      </div>
    </>
  );
};

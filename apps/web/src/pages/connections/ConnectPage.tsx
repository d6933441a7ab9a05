import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../api/catalog';
import { findConnector } from '../../components/AppIcon';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { TextLink } from '../../components/TextLink';
import { hasAccounts } from '../../connect/app-with-accounts';
import { ConnectForm } from '../../connect/ConnectForm';
import { PracticeOffer } from '../../connect/PracticeOffer';
import { usePracticeOf } from '../../connect/use-practice-of';
import { useWords } from '../../i18n/use-words';
import { AppPicker } from './AppPicker';

/** First the app, then its form; the app is in the address. */
export const ConnectPage = () => {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { app } = useSearch({ from: '/frame/connections/new' });
  const catalog = useCatalog();
  const connector = app ? findConnector(catalog.data, app) : undefined;
  const hasPractice = usePracticeOf(connector);
  const look = (connectionId: string) => void navigate({ to: '/connections/$connectionId', params: { connectionId } });
  if (catalog.error) return <ErrorBlock error={catalog.error} title={t('common.notLoaded')} onRetry={() => void catalog.refetch()} />;
  if (!catalog.data) return <ListSkeleton rows={4} height={84} />;
  if (!hasAccounts(connector)) {
    return (
      <>
        <PageHeader title={t('connections.chooseApp')} description={t('connections.chooseAppBody')} />
        <AppPicker catalog={catalog.data} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('connections.connectApp', { app: words(connector.title) })}
        description={words(connector.description)}
        before={
          <TextLink to="/connections/new" search={{}} size="sm">
            {t('connections.otherApp')}
          </TextLink>
        }
      />
      <Stack maw={620} gap="lg">
        {hasPractice && (
          <Panel>
            <PracticeOffer connector={connector} onMade={look} />
          </Panel>
        )}
        <Panel>
          <ConnectForm connector={connector} onMade={look} />
        </Panel>
      </Stack>
    </>
  );
};

import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../api/catalog';
import { findConnector } from '../../components/AppIcon';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { TextLink } from '../../components/TextLink';
import { useWords } from '../../i18n/use-words';
import { AppPicker } from './AppPicker';
import { ConnectForm } from './ConnectForm';

/** First the app, then its form; the app is in the address. */
export const ConnectPage = () => {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { app } = useSearch({ from: '/frame/connections/new' });
  const catalog = useCatalog();
  const connector = app ? findConnector(catalog.data, app) : undefined;
  if (catalog.error) return <ErrorBlock error={catalog.error} title={t('common.notLoaded')} onRetry={() => void catalog.refetch()} />;
  if (!catalog.data) return <ListSkeleton rows={4} height={84} />;
  if (!connector?.connection) {
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
      <Stack maw={620}>
        <ConnectForm
          connector={connector}
          account={connector.connection}
          onMade={(connectionId) => void navigate({ to: '/connections/$connectionId', params: { connectionId } })}
        />
      </Stack>
    </>
  );
};

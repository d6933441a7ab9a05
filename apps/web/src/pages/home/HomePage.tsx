import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useTemplates } from '../../api/catalog';
import { useFlows } from '../../api/flows';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { TextLink } from '../../components/TextLink';
import { useLiveRuns } from '../../live/use-live-runs';
import { TemplateGrid } from '../templates/TemplateGrid';
import { DayCounts } from './DayCounts';
import { NeedList } from './NeedList';
import { RecentFlows } from './RecentFlows';
import { useGreeting } from './use-greeting';
import { useNeeds } from './use-needs';

/** What needs me, is everything alive, where was I. */
export const HomePage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const flows = useFlows();
  const templates = useTemplates();
  const needs = useNeeds();
  const greeting = useGreeting(me?.user?.name ?? '');
  useLiveRuns();
  const lines = flows.data?.flows;
  const isNew = lines?.length === 0;
  return (
    <>
      <PageHeader title={greeting} description={needs.sentence} />
      <Stack gap="lg">
        {flows.error && <ErrorBlock error={flows.error} title={t('common.notLoaded')} onRetry={() => void flows.refetch()} />}
        {flows.isPending && <ListSkeleton rows={4} height={72} />}
        {needs.list.length > 0 && <NeedList needs={needs.list} />}
        {lines && !isNew && <DayCounts flows={lines} />}
        {lines && !isNew && <RecentFlows flows={lines} />}
        {templates.data && (
          <Panel title={t('home.startWith')} aside={<TextLink to="/templates">{t('home.allTemplates')}</TextLink>}>
            <TemplateGrid templates={templates.data.templates.slice(0, isNew ? 6 : 3)} />
          </Panel>
        )}
      </Stack>
    </>
  );
};

import type { RunDetailAnswer } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { runQuery } from '../../api/runs';
import { useCatalogWithTables } from '../../api/use-catalog-with-tables';
import { ErrorBlock } from '../../components/ErrorBlock';
import { useDocumentTitle } from '../../components/use-document-title';
import { useLiveRun } from '../../live/use-live-run';
import { RunHeader } from './RunHeader';
import classes from './RunPage.module.css';
import { RunSkeleton } from './RunSkeleton';
import { RunView } from './RunView';

/** What happened, why, and who acts next: live while it happens. */
export const RunPage = () => {
  const { t } = useTranslation();
  const { runId } = useParams({ from: '/frame/runs/$runId' });
  const detail = useQuery(runQuery(runId));
  const catalog = useCatalogWithTables();
  const error = detail.error ?? catalog.error;
  if (error) {
    return (
      <div className={classes.error}>
        <ErrorBlock error={error} title={t('common.notLoaded')} onRetry={() => void Promise.all([detail.refetch(), catalog.refetch()])} />
      </div>
    );
  }
  if (!detail.data || !catalog.data) return <RunSkeleton />;
  return <LoadedRun key={detail.data.run.id} detail={detail.data} catalog={catalog.data} />;
};

const LoadedRun = ({ detail, catalog }: { detail: RunDetailAnswer; catalog: Catalog }) => {
  const { t } = useTranslation();
  const live = useLiveRun(detail);
  useDocumentTitle(`${t('runs.one.heading', { number: live.run.number })} · ${live.run.flowName}`);
  return (
    <>
      <RunHeader run={live.run} detail={detail} />
      <RunView detail={detail} run={live.run} steps={live.steps} catalog={catalog} />
    </>
  );
};

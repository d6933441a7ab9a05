import { Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useRunCounts, useRuns } from '../../api/runs';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { LoadMore } from '../../components/LoadMore';
import { PageHeader } from '../../components/PageHeader';
import { useLiveRuns } from '../../live/use-live-runs';
import { BulkBar } from './BulkBar';
import { RunFilters } from './RunFilters';
import { RunTable } from './RunTable';
import { runFilterOf } from './run-filter-of';
import { StateTabs } from './StateTabs';

/** Find any run by person, state or cause, and act on many. */
export const RunsPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/runs' });
  const mayOperate = useMay('operator');
  const filter = runFilterOf(search);
  const list = useRuns(filter);
  const counts = useRunCounts({ ...filter, states: undefined }).data?.counts;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useLiveRuns();
  const runs = list.data?.pages.flatMap((page) => page.runs);
  const isFiltered = Object.keys(search).length > 0;
  return (
    <>
      <PageHeader title={t('runs.title')} description={t('runs.description')} />
      <Stack gap="md">
        <RunFilters search={search} />
        <StateTabs counts={counts} search={search} />
        {list.error && <ErrorBlock error={list.error} title={t('common.notLoaded')} onRetry={() => void list.refetch()} />}
        {list.isPending && <ListSkeleton rows={8} />}
        {runs?.length === 0 && (
          <EmptyState
            icon={IconHistory}
            sentence={t(isFiltered ? 'runs.noMatch' : 'runs.empty')}
            action={
              isFiltered ? (
                <LinkButton to="/runs" search={{}} variant="default">
                  {t('runs.clearFilters')}
                </LinkButton>
              ) : (
                <LinkButton to="/flows">{t('shell.flows')}</LinkButton>
              )
            }
          />
        )}
        {runs && runs.length > 0 && (
          <>
            <RunTable
              runs={runs}
              selected={selected}
              onSelect={mayOperate ? setSelected : undefined}
              onOpen={(runId) => void navigate({ to: '/runs/$runId', params: { runId } })}
            />
            <LoadMore list={list} />
          </>
        )}
      </Stack>
      {mayOperate && runs && <BulkBar runs={runs.filter((run) => selected.has(run.id))} onDone={() => setSelected(new Set())} />}
    </>
  );
};

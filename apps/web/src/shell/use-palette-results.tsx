import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { NavigateOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/roles';
import { useFlows } from '../api/flows';
import { findRuns } from '../api/runs';
import { PhoneText } from '../components/PhoneText';
import { StateBadge } from '../components/StateBadge';
import { includesFolded } from '../format/fold';
import { pages } from './navigation';
import { usePageCommands } from './page-commands';

export type Found = {
  id: string;
  name: ReactNode;
  detail?: ReactNode;
  mark: ReactNode /** Where it leads, or what it does. */;
  go: NavigateOptions | (() => void);
};
type Group = { name: string; found: Found[] };

/** What Ctrl K offers for what is typed. Runs are asked of the API once typing rests. */
export const usePaletteResults = (query: string): Group[] => {
  const { t } = useTranslation();
  const groups: Group[] = [
    { name: t('shell.runsFound'), found: useFoundRuns(query) },
    { name: t('shell.flows'), found: useFoundFlows(query) },
    { name: t('shell.pages'), found: useFoundPages(query) },
    { name: t('shell.onThisPage'), found: usePageCommands(query).map(({ act, ...command }) => ({ ...command, go: act })) },
    { name: t('shell.commands'), found: useFoundCommands(query) },
  ];
  return groups.filter((group) => group.found.length > 0);
};

const useFoundRuns = (query: string): Found[] => {
  const [settled] = useDebouncedValue(query, 200);
  const wanted = settled.replace(/^#/, '');
  const { t } = useTranslation();
  const runs = useQuery({
    queryKey: ['palette', wanted],
    queryFn: ({ signal }) => findRuns(wanted, signal),
    enabled: /[\d@]/.test(wanted),
  });
  if (query === '') return [];
  return (runs.data?.runs ?? []).map((run) => ({
    id: `run:${run.id}`,
    name: (
      <>
        {t('common.runNumber', { number: run.number })} · {run.flowName}
      </>
    ),
    detail: <PhoneText value={run.about} />,
    mark: <StateBadge state={run.state} size="sm" />,
    go: { to: '/runs/$runId', params: { runId: run.id } },
  }));
};

const useFoundFlows = (query: string): Found[] => {
  const flows = useFlows().data?.flows ?? [];
  return flows
    .filter((flow) => includesFolded(flow.name, query))
    .slice(0, 8)
    .map((flow) => ({
      id: `flow:${flow.id}`,
      name: flow.name,
      mark: <IconRoute size={18} stroke={1.6} aria-hidden="true" />,
      go: { to: '/flows/$flowId/edit', params: { flowId: flow.id } },
    }));
};

const useFoundPages = (query: string): Found[] => {
  const { t } = useTranslation();
  return pages
    .filter((page) => includesFolded(t(page.name), query))
    .map((page) => ({
      id: `page:${page.to}`,
      name: t(page.name),
      detail: page.key && `G ${page.key.toUpperCase()}`,
      mark: <page.icon size={18} stroke={1.6} aria-hidden="true" />,
      go: { to: page.to },
    }));
};

const useFoundCommands = (query: string): Found[] => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const commands: Found[] = [
    { id: 'do:flow', name: t('shell.newFlow'), mark: <IconPlus size={18} aria-hidden="true" />, go: { to: '/templates' } },
    { id: 'do:connect', name: t('shell.connectApp'), mark: <IconPlus size={18} aria-hidden="true" />, go: { to: '/connections/new' } },
  ];
  return mayBuild ? commands.filter((command) => includesFolded(String(command.name), query)) : [];
};

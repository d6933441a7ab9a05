import type { DraftAuthors, LiveCounts, RunsCheck, WaitingRuns } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { get } from './request';

/** What is said of a draft holds for one revision of it, and for the runs of this moment. */
const ofDraft = <Answer>(flowId: string, revision: number, what: string) => ({
  queryKey: [...keys.flow(flowId), what, revision],
  queryFn: () => get<Answer>(`flows/${flowId}/draft/${what}`),
});

export const useDraftAuthors = (flowId: string, revision: number) => useQuery(ofDraft<DraftAuthors>(flowId, revision, 'authors'));
export const useRunsCheck = (flowId: string, revision: number) => useQuery(ofDraft<RunsCheck>(flowId, revision, 'last-runs'));
export const useWaitingRuns = (flowId: string, revision: number) => useQuery(ofDraft<WaitingRuns>(flowId, revision, 'waiting-runs'));

export const useLiveCounts = (flowId: string, isShown: boolean) =>
  useQuery({
    queryKey: [...keys.flow(flowId), 'live'],
    queryFn: () => get<LiveCounts>(`flows/${flowId}/live`),
    enabled: isShown,
    refetchInterval: 3_000,
  });

import type {
  AnswerApproval,
  Cancelled,
  DecideRun,
  Done,
  GoOn,
  Replayed,
  ReplayRun,
  Resumed,
  RunCounts,
  RunDetailAnswer,
  RunList,
  RunQuery,
} from '@navette/api/contract';
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post } from './request';

export type RunFilter = Omit<RunQuery, 'before' | 'limit' | 'states' | 'from' | 'to'> & { states?: string; from?: string; to?: string };

const asQuery = (filter: RunFilter) => filter as Record<string, string | number | undefined>;

/** 50 at a time, by cursor. */
export const useRuns = (filter: RunFilter) =>
  useInfiniteQuery({
    queryKey: keys.runList(filter as RunQuery),
    queryFn: ({ pageParam, signal }) => get<RunList>('runs', { ...asQuery(filter), before: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });

export const useRunCounts = (filter: RunFilter) =>
  useQuery({
    queryKey: keys.runCounts(filter as RunQuery),
    queryFn: ({ signal }) => get<RunCounts>('runs/counts', asQuery(filter), signal),
    placeholderData: (before) => before,
  });

export const findRuns = (query: string, signal?: AbortSignal): Promise<RunList> => get('runs', { query, limit: 6 }, signal);

export const runQuery = (runId: string) =>
  queryOptions({ queryKey: keys.run(runId), queryFn: () => get<RunDetailAnswer>(`runs/${runId}`), staleTime: Number.POSITIVE_INFINITY });

const useRunAct = <Input, Answer>(act: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: keys.runs, refetchType: 'active' }) });
};

export const useCancelRun = () => useRunAct((runId: string) => post<Cancelled>(`runs/${runId}/cancel`));
export const useResumeRuns = () => useRunAct((runIds: string[]) => post<Resumed>('runs/resume', { runIds }));
export const useReplayRun = () =>
  useRunAct(({ runId, ...body }: ReplayRun & { runId: string }) => post<Replayed>(`runs/${runId}/replay`, body));
export const useDecideRun = () =>
  useRunAct(({ runId, ...body }: DecideRun & { runId: string }) => post<unknown>(`runs/${runId}/decide`, body));
export const useGoOn = () => useRunAct(({ runId, ...body }: GoOn & { runId: string }) => post<Done>(`runs/${runId}/go-on`, body));
export const useAnswerApproval = () =>
  useRunAct(({ runId, ...body }: AnswerApproval & { runId: string }) => post<unknown>(`runs/${runId}/answer`, body));

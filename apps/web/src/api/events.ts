import type { EventAnswer, EventList, EventQuery, RunStarted } from '@navette/api/contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post } from './request';

export type EventFilter = Pick<EventQuery, 'verdict' | 'query' | 'flowId'>;

export const useEvents = (filter: EventFilter) =>
  useInfiniteQuery({
    queryKey: keys.eventList(filter),
    queryFn: ({ pageParam, signal }) => get<EventList>('events', { ...filter, before: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: 5_000,
  });

/** Asked again until the dispatcher has decided what to do with it. */
export const useEvent = (eventId: string | undefined) =>
  useQuery({
    queryKey: keys.event(eventId ?? ''),
    queryFn: () => get<EventAnswer>(`events/${eventId}`),
    enabled: eventId !== undefined,
    refetchInterval: (query) => (query.state.data?.verdict === 'pending' ? 800 : false),
  });

export const useRunEvent = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ eventId, flowId }: { eventId: string; flowId: string }) => post<RunStarted>(`events/${eventId}/run`, { flowId }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.events }),
  });
};

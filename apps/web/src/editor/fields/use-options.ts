import { useDebouncedValue } from '@mantine/hooks';
import type { OptionsAnswer } from '@navette/api/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { get } from '../../api/request';

type Query = { connectionId: string | undefined; name: string; params: string; search: string; enabled: boolean };

/** A list that lives in the account: searched at the app, page by page, kept for five minutes. */
export const useOptions = ({ connectionId, name, params, search, enabled }: Query) => {
  const client = useQueryClient();
  const [settled] = useDebouncedValue(search, 300);
  const queryKey = [...keys.connection(connectionId ?? ''), 'options', name, params, settled];
  const load = (page: string | undefined, fresh: boolean, signal?: AbortSignal) =>
    get<OptionsAnswer>(`connections/${connectionId}/options/${name}`, { search: settled, params, page, fresh: fresh || undefined }, signal);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, false, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPage ?? undefined,
    enabled: enabled && connectionId !== undefined,
    staleTime: 300_000,
    retry: false,
    placeholderData: (before) => before,
  });
  return {
    options: query.data?.pages.flatMap((page) => page.options) ?? [],
    /** Everything that the search finds is here, and this is what it found. */
    isWhole: query.isSuccess && !query.isPlaceholderData && !query.hasNextPage,
    isLoading: query.isFetching,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    retry: () => void query.refetch(),
    /** Asks the app again instead of what was kept. */
    refresh: async () => {
      const page = await load(undefined, true).catch(() => undefined);
      if (page) client.setQueryData(queryKey, { pages: [page], pageParams: [undefined] });
      else void query.refetch();
    },
  };
};

export type Options = ReturnType<typeof useOptions>;

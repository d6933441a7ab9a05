import type { OptionsAnswer } from '@navette/api/contract';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys';
import { get } from '../../../api/request';

type Of = { connectionId: string | undefined; list: string; params?: Record<string, string> };

/** A whole list of an account, kept for five minutes. */
export const useAccountList = ({ connectionId, list, params = {} }: Of) => {
  const asked = JSON.stringify(params);
  const query = useQuery({
    queryKey: [...keys.connection(connectionId ?? ''), 'list', list, asked],
    queryFn: ({ signal }) => get<OptionsAnswer>(`connections/${connectionId}/options/${list}`, { search: '', params: asked }, signal),
    enabled: connectionId !== undefined,
    staleTime: 300_000,
    retry: false,
  });
  return {
    options: query.data?.options ?? [],
    isPending: query.isFetching && !query.data,
    isLoaded: query.data !== undefined,
    error: query.error,
  };
};

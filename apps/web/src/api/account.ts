import type { ApiKeyLine, CreateApiKey, CreatedApiKey, Done, Me, Members, SetupRequest, SetupState } from '@navette/api/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post, remove, request } from './request';

export const setupQuery = queryOptions({ queryKey: keys.setup, queryFn: () => get<SetupState>('setup'), staleTime: 60_000 });
export const meQuery = queryOptions({ queryKey: keys.me, queryFn: () => get<Me>('me'), staleTime: 60_000 });

/** Within the frame there is always somebody: the route waits for this answer. */
export const useMe = () => useQuery(meQuery).data;
export const useMembers = () => useQuery({ queryKey: keys.members, queryFn: () => get<Members>('members') });

export const useSetUp = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetupRequest) => post<Me>('setup', body),
    onSuccess: (me) => {
      client.setQueryData(keys.me, me);
      client.setQueryData(keys.setup, { needsOwner: false, practice: me.practice });
    },
  });
};

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => post<unknown>('auth/sign-in/email', body),
    onSuccess: () => client.resetQueries(),
  });
};

export const signOut = (): Promise<unknown> => request('POST', 'auth/sign-out', { body: {} });

export const useApiKeys = () => useQuery({ queryKey: keys.apiKeys, queryFn: () => get<{ keys: ApiKeyLine[] }>('api-keys') });

export const useCreateApiKey = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateApiKey) => post<CreatedApiKey>('api-keys', body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  });
};

export const useRevokeApiKey = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (keyId: string) => remove<Done>(`api-keys/${keyId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  });
};

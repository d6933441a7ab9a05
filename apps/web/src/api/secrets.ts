import type { CreatedSecret, SecretList } from '@navette/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post } from './request';

/** Ids of what steps keep secret; undefined as long as they are not known. */
export const useSecretIds = (): string[] | undefined =>
  useQuery({ queryKey: keys.secrets, queryFn: () => get<SecretList>('secrets') }).data?.ids;

/** Once kept it is known at once: the step that holds it must not be an issue meanwhile. */
export const useKeepSecret = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (value: string) => post<CreatedSecret>('secrets', { value }),
    onSuccess: ({ id }) => client.setQueryData<SecretList>(keys.secrets, (before) => before && { ids: [...before.ids, id] }),
  });
};

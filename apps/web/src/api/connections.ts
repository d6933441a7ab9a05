import type { ConnectionDetail, ConnectionLine, ConnectionTest, CreateConnection, Done, Resumed } from '@navette/api/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, patch, post, put, remove } from './request';

export const connectionsQuery = queryOptions({
  queryKey: keys.connections,
  queryFn: () => get<{ connections: ConnectionLine[] }>('connections'),
});
export const useConnections = () => useQuery(connectionsQuery);
export const useConnection = (connectionId: string) =>
  useQuery({ queryKey: keys.connection(connectionId), queryFn: () => get<ConnectionDetail>(`connections/${connectionId}`) });

const useConnectionAct = <Input, Answer>(act: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: keys.connections }) });
};

type Values = Record<string, string>;
export const useCreateConnection = () => useConnectionAct((body: CreateConnection) => post<ConnectionLine>('connections', body));
export const useCreatePractice = () => useConnectionAct((connector: string) => post<ConnectionLine>('connections/practice', { connector }));
export const useRenameConnection = () =>
  useConnectionAct(({ id, name }: { id: string; name: string }) => patch<unknown>(`connections/${id}`, { name }));
export const useReconnect = () =>
  useConnectionAct(({ id, values }: { id: string; values: Values }) => put<ConnectionLine>(`connections/${id}/values`, { values }));
export const useTestConnection = () => useConnectionAct((id: string) => post<ConnectionTest>(`connections/${id}/test`));
export const useResumeConnection = () => useConnectionAct((id: string) => post<Resumed>(`connections/${id}/resume`));
/** Without `confirmed` the API answers which flows use it, and keeps it. */
export const useRemoveConnection = () =>
  useConnectionAct(({ id, confirmed }: { id: string; confirmed: boolean }) =>
    remove<Done>(`connections/${id}`, { confirmed: confirmed || undefined }),
  );

import type {
  ChangeLookupTable,
  CreateLookupTable,
  Done,
  LookupTableAnswer,
  LookupTableLine,
  SetLookupRows,
  TryLookup,
} from '@navette/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, patch, post, put, remove } from './request';

export const useTables = () => useQuery({ queryKey: keys.tables, queryFn: () => get<{ tables: LookupTableLine[] }>('lookup-tables') });
export const useTable = (tableId: string) =>
  useQuery({ queryKey: keys.table(tableId), queryFn: () => get<LookupTableAnswer>(`lookup-tables/${tableId}`) });

const useTableAct = <Input, Answer>(act: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: keys.tables }) });
};

export const useCreateTable = () => useTableAct((body: CreateLookupTable) => post<LookupTableAnswer>('lookup-tables', body));
export const useChangeTable = () =>
  useTableAct(({ id, change }: { id: string; change: ChangeLookupTable }) => patch<unknown>(`lookup-tables/${id}`, change));
export const useSetRows = () =>
  useTableAct(({ id, rows }: { id: string } & SetLookupRows) => put<unknown>(`lookup-tables/${id}/rows`, { rows }));
/** The dialog has named the flows that use it. */
export const useRemoveTable = () => useTableAct((id: string) => remove<Done>(`lookup-tables/${id}`, { confirmed: true }));
export const useImportRows = () =>
  useTableAct(({ id, csv }: { id: string; csv: string }) => post<{ rows: number }>(`lookup-tables/${id}/import`, { csv }));
export const tryLookup = (id: string, key: string): Promise<TryLookup> => get(`lookup-tables/${id}/try`, { key });

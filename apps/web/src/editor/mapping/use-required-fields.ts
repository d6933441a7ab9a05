import type { OptionsAnswer } from '@navette/api/contract';
import { type Catalog, type FieldList, type FlowDocument, fieldListsOf, type RequiredFields } from '@navette/flow';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys';
import { get } from '../../api/request';

/**
 * What the accounts require of the records that this draft makes, asked for as soon as the draft is opened: an empty required row is an
 * issue even when nobody has opened its form. Of a list that does not load nothing is known here; publishing asks again.
 */
export const useRequiredFields = (document: FlowDocument, catalog: Catalog): RequiredFields[] => {
  const lists = useMemo(() => fieldListsOf(document, catalog), [document, catalog]);
  return useQueries({ queries: lists.map(queryOf), combine: answered });
};

const queryOf = ({ connectionId, list, params }: FieldList) => ({
  queryKey: [...keys.connection(connectionId), 'required', list, params],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<RequiredFields> => {
    const { options } = await get<OptionsAnswer>(`connections/${connectionId}/options/${list}`, { search: '', params }, signal);
    const fields = options.flatMap(({ value, label, field }) => (field?.required ? [{ name: value, label }] : []));
    return { connectionId, list, params, fields };
  },
  staleTime: 300_000,
  retry: false,
});

const answered = (results: { data?: RequiredFields | undefined }[]): RequiredFields[] => results.flatMap(({ data }) => data ?? []);

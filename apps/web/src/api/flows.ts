import type {
  CreateFlow,
  Done,
  FlowDetail,
  FlowFile,
  FlowHook,
  FlowLine,
  FlowTrash,
  Published,
  PublishFlow,
  RunFlow,
  RunStarted,
  Samples,
  SaveDraft,
  SavedDraft,
  SetOn,
  VersionDetail,
  VersionLine,
} from '@navette/api/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post, put, remove } from './request';

export const flowsQuery = queryOptions({ queryKey: keys.flows, queryFn: () => get<{ flows: FlowLine[] }>('flows') });
export const useFlows = () => useQuery(flowsQuery);

export const flowQuery = (flowId: string) =>
  queryOptions({ queryKey: keys.flow(flowId), queryFn: () => get<FlowDetail>(`flows/${flowId}`) });
export const useFlow = (flowId: string) => useQuery(flowQuery(flowId));

export const useVersions = (flowId: string) =>
  useQuery({ queryKey: keys.versions(flowId), queryFn: () => get<{ versions: VersionLine[] }>(`flows/${flowId}/versions`) });
export const useSamples = (flowId: string) =>
  useQuery({ queryKey: keys.samples(flowId), queryFn: () => get<Samples>(`flows/${flowId}/samples`, { limit: 20 }) });
export const useFlowHook = (flowId: string) =>
  useQuery({ queryKey: keys.hook(flowId), queryFn: () => get<FlowHook>(`flows/${flowId}/hook`) });

export const useCreateFlow = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateFlow) => post<FlowDetail>('flows', body),
    onSuccess: (flow) => {
      client.setQueryData(keys.flow(flow.id), flow);
      return client.invalidateQueries({ queryKey: keys.flows, exact: true });
    },
  });
};

export const useSetFlowOn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ flowId, ...body }: SetOn & { flowId: string }) => put<FlowDetail>(`flows/${flowId}/on`, body),
    onMutate: ({ flowId, on }) => showSwitched(client, flowId, on),
    onSettled: () => client.invalidateQueries({ queryKey: keys.flows }),
  });
};

/** The switch answers at once; what the API says comes right after. */
const showSwitched = (client: ReturnType<typeof useQueryClient>, flowId: string, on: boolean): void => {
  client.setQueryData<{ flows: FlowLine[] }>(
    keys.flows,
    (before) => before && { flows: before.flows.map((flow) => (flow.id === flowId ? { ...flow, on } : flow)) },
  );
};

export const useRemoveFlow = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (flowId: string) => remove<Done>(`flows/${flowId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.flows }),
  });
};

export const useFlowTrash = (isShown: boolean) =>
  useQuery({ queryKey: keys.trash, queryFn: () => get<FlowTrash>('flows/trash'), enabled: isShown });

export const useRestoreFlow = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (flowId: string) => post<Done>(`flows/${flowId}/restore`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.flows }),
  });
};

export const saveDraft = (flowId: string, body: SaveDraft): Promise<SavedDraft> => put(`flows/${flowId}/draft`, body);
export const exportFlow = (flowId: string): Promise<FlowFile> => get(`flows/${flowId}/export`);
export const publishFlow = (flowId: string, body: PublishFlow): Promise<Published> => post(`flows/${flowId}/publish`, body);
export const runFlow = (flowId: string, body: RunFlow): Promise<RunStarted> => post(`flows/${flowId}/run`, body);
export const readVersion = (flowId: string, number: number): Promise<VersionDetail> => get(`flows/${flowId}/versions/${number}`);

/** Renaming is a change of the draft's document. */
export const useRenameFlow = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ flowId, name }: { flowId: string; name: string }) => {
      const flow = await get<FlowDetail>(`flows/${flowId}`);
      await saveDraft(flowId, { document: { ...flow.draft, name }, revision: flow.draftRevision });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.flows }),
  });
};

/** A copy is an export given back as an import, under another name, beside the original. */
export const useDuplicateFlow = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ flow, name }: { flow: Pick<FlowLine, 'id' | 'folderId'>; name: string }) => {
      const file = await exportFlow(flow.id);
      const copy = { ...file, document: { ...file.document, name } };
      return post<FlowDetail>('flows', { from: 'import', file: copy, folderId: flow.folderId ?? undefined } satisfies CreateFlow);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.flows }),
  });
};

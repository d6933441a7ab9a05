import type {
  ChangeLabel,
  Done,
  FlowLabels,
  Folder,
  FolderList,
  KeepFolder,
  LabelChanged,
  MoveFlow,
  WatchFlow,
} from '@navette/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post, put, remove } from './request';

export const useFolders = () => useQuery({ queryKey: keys.folders, queryFn: () => get<FolderList>('folders') });

/** What changes folders or what is in them reads both lists anew. */
const useFolderAct = <Asked, Answer>(act: (asked: Asked) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: keys.folders }), client.invalidateQueries({ queryKey: keys.flows, exact: true })]),
  });
};

export const useCreateFolder = () => useFolderAct((body: KeepFolder) => post<Folder>('folders', body));
export const useRenameFolder = () => useFolderAct(({ id, ...body }: KeepFolder & { id: string }) => put<Folder>(`folders/${id}`, body));
export const useRemoveFolder = () => useFolderAct((id: string) => remove<Done>(`folders/${id}`));
export const useMoveFlow = () =>
  useFolderAct(({ flowId, ...body }: MoveFlow & { flowId: string }) => put<Done>(`flows/${flowId}/folder`, body));
export const useLabelFlow = () =>
  useFolderAct(({ flowId, ...body }: FlowLabels & { flowId: string }) => put<Done>(`flows/${flowId}/labels`, body));
export const useChangeLabel = () => useFolderAct((body: ChangeLabel) => post<LabelChanged>('labels/change', body));
export const useWatchFlow = () =>
  useFolderAct(({ flowId, ...body }: WatchFlow & { flowId: string }) => put<Done>(`flows/${flowId}/watch`, body));

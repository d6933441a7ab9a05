import type { FlowLine, Folder } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useCreateFolder, useMoveFlow } from '../../api/folders';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';

/** Moves a flow at once, with ten seconds to take it back. Both answer false when it was refused; why has been said. */
export const useMove = (flow: FlowLine) => {
  const { t } = useTranslation();
  const act = useAct();
  const moving = useMoveFlow();
  const creating = useCreateFolder();
  const send = (folderId: string | null) => act(() => moving.mutateAsync({ flowId: flow.id, folderId }));
  const move = async (folder: Folder | null): Promise<boolean> => {
    if (!(await send(folder?.id ?? null))) return false;
    const said = folder ? t('folders.moved', { name: flow.name, folder: folder.name }) : t('folders.movedOut', { name: flow.name });
    notify(said, { label: t('common.undo'), act: () => void send(flow.folderId) });
    return true;
  };
  const moveToNew = async (name: string): Promise<boolean> => {
    const folder = await act(() => creating.mutateAsync({ name }));
    return folder !== undefined && move(folder);
  };
  return { move, moveToNew, isBusy: moving.isPending || creating.isPending };
};

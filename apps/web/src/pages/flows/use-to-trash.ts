import type { FlowLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useRemoveFlow, useRestoreFlow, useSetFlowOn } from '../../api/flows';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';

/** At once, with ten seconds to take it back just as it was; after that the trash keeps it for 30 days. */
export const useToTrash = () => {
  const { t } = useTranslation();
  const act = useAct();
  const remove = useRemoveFlow();
  const restore = useRestoreFlow();
  const setOn = useSetFlowOn();
  return async (flow: FlowLine): Promise<void> => {
    const takeBack = async () => {
      await restore.mutateAsync(flow.id);
      if (flow.on) await setOn.mutateAsync({ flowId: flow.id, on: true });
    };
    if (await act(() => remove.mutateAsync(flow.id)))
      notify(t('flows.deleted', { name: flow.name }), { label: t('common.undo'), act: () => void act(takeBack) });
  };
};

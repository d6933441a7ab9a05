import type { CreateFlow } from '@navette/api/contract';
import type { Json } from '@navette/flow';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rememberedPlace } from '../../account/place';
import { useCreateFlow } from '../../api/flows';
import { useAct } from '../../components/use-act';
import { noFolder } from './flow-filter';

/** Makes a flow in the folder that is looked at, if any, and opens it in the editor. */
export const useNewFlow = (folder?: string) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateFlow();
  const act = useAct();
  const folderId = folder === noFolder ? undefined : folder;
  /** False when it could not be made; why has been said. */
  const make = async (body: CreateFlow): Promise<boolean> => {
    const flow = await act(() => create.mutateAsync({ ...body, folderId }));
    if (flow) await navigate({ to: '/flows/$flowId/edit', params: { flowId: flow.id } });
    return flow !== undefined;
  };
  return {
    isBusy: create.isPending,
    empty: () => make({ from: 'empty', name: t('account.untitled'), ...rememberedPlace() }),
    fromTemplate: (template: string, { connections, answers }: { connections: Record<string, string>; answers: Record<string, Json> }) =>
      make({ from: 'template', template, connections, answers, ...rememberedPlace() }),
    fromFile: (file: unknown) => make({ from: 'import', file }),
  };
};

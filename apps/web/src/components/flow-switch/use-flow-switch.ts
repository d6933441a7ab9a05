import type { SetOn } from '@navette/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowsQuery, useSetFlowOn } from '../../api/flows';
import { keys } from '../../api/keys';
import { notify } from '../notify';
import { useAct } from '../use-act';

/** Switching on an unpublished flow leads to its editor; switching off with runs in progress asks first what becomes of them. */
export const useFlowSwitch = (flow: { id: string; liveVersion: number | null }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const act = useAct();
  const setOn = useSetFlowOn();
  /** Runs in progress that the question is about; null: nothing is asked. */
  const [asked, setAsked] = useState<number | null>(null);
  const set = async (on: boolean, runs?: SetOn['runs']) => {
    await act(() => setOn.mutateAsync({ flowId: flow.id, on, runs }));
    await client.invalidateQueries({ queryKey: keys.flow(flow.id) });
  };
  const change = async (on: boolean) => {
    if (on && flow.liveVersion === null) {
      notify(t('flows.publishFirst'));
      await navigate({ to: '/flows/$flowId/edit', params: { flowId: flow.id } });
      return;
    }
    const inProgress = on ? 0 : await countNow();
    if (inProgress === undefined) return;
    if (inProgress > 0) setAsked(inProgress);
    else await set(on);
  };
  /** Asked anew: what the page shows may be minutes old. Undefined when it could not be learnt, which has been said. */
  const countNow = async (): Promise<number | undefined> => {
    const answer = await act(() => client.fetchQuery({ ...flowsQuery, staleTime: 0 }));
    return answer && (answer.flows.find(({ id }) => id === flow.id)?.inProgress ?? 0);
  };
  return {
    asked,
    isBusy: setOn.isPending,
    change: (on: boolean) => void change(on),
    confirm: (runs: SetOn['runs']) => {
      setAsked(null);
      void set(false, runs);
    },
    cancel: () => setAsked(null),
  };
};

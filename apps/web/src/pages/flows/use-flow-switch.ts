import type { FlowLine, SetOn } from '@navette/api/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetFlowOn } from '../../api/flows';
import { notify } from '../../components/notify';
import { countOf } from '../../components/StateCounts';
import { useAct } from '../../components/use-act';

const inProgressStates = ['running', 'waiting', 'held'] as const;

/** Switching on an unpublished flow leads to its editor; switching off with runs in progress says first what becomes of them. */
export const useFlowSwitch = (flow: FlowLine) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct();
  const setOn = useSetFlowOn();
  const [asking, setAsking] = useState(false);
  const inProgress = inProgressStates.reduce((sum, state) => sum + countOf(flow.counts24h, state), 0);
  const set = (on: boolean, runs?: SetOn['runs']) => void act(() => setOn.mutateAsync({ flowId: flow.id, on, runs }));
  const change = (on: boolean) => {
    if (on && flow.liveVersion === null) {
      notify(t('flows.publishFirst'));
      return void navigate({ to: '/flows/$flowId/edit', params: { flowId: flow.id } });
    }
    if (!on && inProgress > 0) return setAsking(true);
    return set(on);
  };
  return {
    asking,
    inProgress,
    change,
    confirm: (runs: SetOn['runs']) => {
      setAsking(false);
      set(false, runs);
    },
    cancel: () => setAsking(false),
  };
};

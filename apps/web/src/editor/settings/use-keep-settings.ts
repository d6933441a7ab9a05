import { sameJson } from '@navette/flow';
import { useState } from 'react';
import { useLabelFlow, useMoveFlow, useWatchFlow } from '../../api/folders';
import { useAct } from '../../components/use-act';
import { useEditor } from '../editor-context';
import { draftEditOf, type FlowSettings } from './flow-settings';

/** Sends only what has changed. False: something was refused; why has been said, and what was kept before it stays. */
export const useKeepSettings = (flowId: string) => {
  const { apply } = useEditor();
  const act = useAct();
  const [move, label, watch] = [useMoveFlow(), useLabelFlow(), useWatchFlow()];
  const [isKeeping, setKeeping] = useState(false);

  const send = async (before: FlowSettings, { folderId, labels, watch: wanted }: FlowSettings): Promise<void> => {
    if (folderId !== before.folderId) await move.mutateAsync({ flowId, folderId });
    if (!sameJson(labels, before.labels)) await label.mutateAsync({ flowId, labels });
    if (!sameJson(wanted, before.watch)) await watch.mutateAsync({ flowId, watch: wanted });
  };

  const keep = async (before: FlowSettings, after: FlowSettings): Promise<boolean> => {
    const edit = draftEditOf(before, after);
    if (edit && !apply(edit)) return false;
    setKeeping(true);
    const isKept = (await act(() => send(before, after).then(() => true))) ?? false;
    setKeeping(false);
    return isKept;
  };
  return { keep, isKeeping };
};

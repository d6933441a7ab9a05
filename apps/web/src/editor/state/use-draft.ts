import type { FlowDetail } from '@navette/api/contract';
import type { EditRefused } from '@navette/flow';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { editDraft, readDraftEdits, readFlow } from '../../api/draft';
import { keys } from '../../api/keys';
import { useErrorWords } from '../../api/use-error-words';
import { notifyError } from '../../components/notify';
import { useWords } from '../../i18n/use-words';
import { createDraft, type Draft } from './create-draft';
import type { DraftState } from './draft-state';
import { createDraftKeep, type DraftKeep } from './kept-draft';
import { startSaver } from './start-saver';
import { createTakeEdits, type TakeEdits } from './take-edits';

export type OpenDraft = { draft: Draft; state: DraftState; taking: TakeEdits; session: string };

/** The draft of an open flow: edited here, kept on this device, saved by itself, and what others do is put in. `readOnly`: only shown. */
export const useDraft = (flow: FlowDetail, readOnly: boolean): OpenDraft => {
  const personId = useMe()?.user?.id ?? 'nobody';
  const [{ draft, keep }] = useState(() => {
    const made = createDraftKeep({ storage: localStorage, personId, flowId: flow.id });
    return { keep: made, draft: createDraft({ server: flow, keep: made, personId }) };
  });
  const state = useSyncExternalStore(draft.subscribe, draft.read);
  const taking = useTaking(draft, flow.id);
  useSaving({ draft, keep, flow, readOnly, taking });
  useFollowing(draft, flow, taking);
  useCachedFlow(state, flow.id);
  return { draft, state, taking, session: keep.session };
};

const useTaking = (draft: Draft, flowId: string): TakeEdits => {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(
    () =>
      createTakeEdits({
        draft,
        readEdits: (after) => readDraftEdits(flowId, after),
        readFlow: () => readFlow(flowId),
        onLost: (lost: EditRefused[]) => notifyError(`${t('together.lost', { count: lost.length })} ${words(lost[0]!.sentence)}`),
      }),
    [draft, flowId, t, words],
  );
};

type Saving = { draft: Draft; keep: DraftKeep; flow: FlowDetail; readOnly: boolean; taking: TakeEdits };

const useSaving = ({ draft, keep, flow: { id: flowId }, readOnly, taking }: Saving): void => {
  const client = useQueryClient();
  const errorWords = useErrorWords();
  useEffect(() => {
    if (readOnly) return undefined;
    const stop = startSaver({
      draft,
      send: async (body) => {
        const saved = await editDraft(flowId, body);
        void client.invalidateQueries({ queryKey: keys.flows, exact: true });
        return saved;
      },
      ...taking,
      onRefused: (error) => {
        const { sentence, remedy } = errorWords(error);
        notifyError(`${sentence} ${remedy}`.trim());
      },
    });
    window.addEventListener('pagehide', keep.flush);
    return () => {
      window.removeEventListener('pagehide', keep.flush);
      keep.flush();
      stop();
    };
  }, [draft, keep, flowId, readOnly, client, taking, errorWords]);
};

/** What was saved elsewhere is also seen when the page asks again, should live updates be away. */
const useFollowing = (draft: Draft, flow: FlowDetail, { catchUp }: TakeEdits): void => {
  useEffect(() => {
    // It will be read with the next change; nothing is lost meanwhile.
    if (flow.draftRevision > draft.read().revision) catchUp().catch(() => undefined);
  }, [draft, flow, catchUp]);
};

/** Leaving the editor and coming back, also offline, finds the draft as it was; edits that were not sent are kept beside it. */
const useCachedFlow = ({ base, revision }: DraftState, flowId: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    const patch = { draft: base, name: base.name, draftRevision: revision };
    client.setQueryData<FlowDetail>(
      keys.flow(flowId),
      (before) => before && (before.draftRevision < revision ? { ...before, ...patch } : before),
    );
  }, [client, flowId, base, revision]);
};

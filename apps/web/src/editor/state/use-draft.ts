import type { FlowDetail } from '@navette/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { saveDraft } from '../../api/flows';
import { keys } from '../../api/keys';
import { useErrorWords } from '../../api/use-error-words';
import { notify, notifyError } from '../../components/notify';
import { useWords } from '../../i18n/use-words';
import { createDraft, type Draft, type DraftState } from './create-draft';
import { createDraftKeep } from './kept-draft';
import { startSaver } from './start-saver';

/** The draft of an open flow: edited here, kept on this device, saved by itself. `readOnly`: only shown. */
export const useDraft = (flow: FlowDetail, readOnly: boolean): { draft: Draft; state: DraftState } => {
  const personId = useMe()?.user?.id ?? 'nobody';
  const [draft] = useState(() => createDraft({ server: flow, keep: createDraftKeep(localStorage, personId, flow.id) }));
  const state = useSyncExternalStore(draft.subscribe, draft.read);
  useSaving(draft, flow, readOnly);
  useFollowing(draft, flow);
  return { draft, state };
};

const useSaving = (draft: Draft, { id: flowId }: FlowDetail, readOnly: boolean): void => {
  const client = useQueryClient();
  const { t } = useTranslation();
  const words = useWords();
  const errorWords = useErrorWords();
  useEffect(() => {
    if (readOnly) return undefined;
    return startSaver({
      draft,
      save: async (body) => {
        const saved = await saveDraft(flowId, body);
        const patch = { draft: body.document, name: body.document.name, draftRevision: saved.revision };
        client.setQueryData<FlowDetail>(keys.flow(flowId), (before) => before && { ...before, ...patch });
        void client.invalidateQueries({ queryKey: keys.flows, exact: true });
        return saved;
      },
      onMovedOn: (lost) => {
        if (lost.length === 0) return notify(t('editor.movedOn'));
        notifyError(`${t('editor.movedOnLost', { count: lost.length })} ${words(lost[0]!.sentence)}`);
      },
      onRefused: (error) => {
        const { sentence, remedy } = errorWords(error);
        notifyError(`${sentence} ${remedy}`.trim());
      },
    });
  }, [draft, flowId, readOnly, client, t, words, errorWords]);
};

/** What a colleague saved meanwhile is seen when the page asks again (coming back to the window). */
const useFollowing = (draft: Draft, flow: FlowDetail): void => {
  useEffect(() => {
    const { revision, saving } = draft.read();
    if (flow.draftRevision > revision && saving !== 'saving') draft.moveOnto(flow);
  }, [draft, flow]);
};

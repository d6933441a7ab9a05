import type { VersionDetail } from '@navette/api/contract';
import type { Operation } from '@navette/flow';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../components/notify';
import { useLanguage, useWords } from '../i18n/use-words';
import { useAddingPlace } from './add/use-adding-place';
import { stepSamples } from './data/step-samples';
import { useKeptSamples } from './data/use-kept-samples';
import { useSampleScope } from './data/use-sample-scope';
import type { EditorValue } from './editor-context';
import { useAnnouncedIssues } from './issues/use-announced-issues';
import { useRequiredFields } from './mapping/use-required-fields';
import { ChangedSince } from './state/changed-since';
import type { Draft } from './state/create-draft';
import type { DraftState } from './state/draft-state';
import { useGoneChoices } from './state/use-gone-choices';
import { useIssues } from './state/use-issues';
import { isRefusal, useStepActions } from './steps/use-step-actions';
import { useSayChange } from './together/use-say-change';
import { useTellNews } from './together/use-tell-news';
import type { Tool } from './tools/tool';
import type { EditorData } from './use-editor-data';
import { useAnnouncer } from './view/use-announcer';
import type { EditorPlace } from './view/use-editor-place';

type Given = {
  data: EditorData;
  draft: Draft;
  state: DraftState;
  version: VersionDetail | undefined;
  place: EditorPlace;
  readOnly: boolean;
};

/** What the parts of the editor share, made from the draft and from what is on screen. */
export const useEditorValue = ({ data, draft, state, version, place, readOnly }: Given) => {
  const { t } = useTranslation();
  const words = useWords();
  const sayChange = useSayChange();
  const language = useLanguage();
  const { said, announce } = useAnnouncer();
  const { adding, addAt } = useAddingPlace();
  const document = version?.document ?? state.document;
  const { catalog, connections, tables, secrets, flow } = data;

  useTellNews({ state, catalog, announce });

  const attempt = useCallback(
    (act: () => boolean): boolean => {
      try {
        return act();
      } catch (error) {
        if (error instanceof ChangedSince) sayChange(error);
        else if (isRefusal(error)) notifyError(words(error.sentence));
        else throw error;
        return false;
      }
    },
    [words, sayChange],
  );
  const applyToDraft = useCallback(
    (operation: Operation) =>
      attempt(() => {
        draft.apply(operation);
        return true;
      }),
    [attempt, draft],
  );
  const undo = useCallback(() => void (attempt(draft.undo) && announce(t('editor.undone'))), [attempt, draft, announce, t]);
  const redo = useCallback(() => void (attempt(draft.redo) && announce(t('editor.redone'))), [attempt, draft, announce, t]);
  const refuse = useCallback(() => false, []);
  const apply = readOnly ? refuse : applyToDraft;

  const { gone, setGone } = useGoneChoices();
  const required = useRequiredFields(document, catalog);
  const options = useMemo(
    () => ({ connections, tables: tables.map(({ id }) => id), secrets, gone, required, flowId: flow.id }),
    [connections, tables, secrets, gone, required, flow.id],
  );
  const issues = useIssues(document, catalog, options);
  useAnnouncedIssues(issues.length, announce);
  const event = data.events[0]?.data;
  const samples = useKeptSamples(useMemo(() => stepSamples({ document, catalog, event }), [document, catalog, event]));
  const scope = useSampleScope(document.settings, samples);
  const [tool, use] = useState<Tool | null>(null);
  const actions = useStepActions({
    draft,
    readOnly,
    catalog,
    connections,
    apply,
    undo,
    place,
    addAt,
    announce,
    use,
    t,
    language,
  });
  const trigger = Object.values(document.steps).find((step) => step.kind === 'trigger');
  const isRealSample = event !== undefined || trigger?.sample !== undefined;
  const { flows } = data;
  const { many } = place;
  const value = useMemo(
    (): EditorValue => ({
      flow,
      document,
      catalog,
      connections,
      tables,
      flows,
      issues,
      readOnly,
      samples,
      isRealSample,
      scope,
      setGone,
      many,
      tool,
      apply,
      actions,
    }),
    [
      flow,
      document,
      catalog,
      connections,
      tables,
      flows,
      issues,
      readOnly,
      samples,
      isRealSample,
      scope,
      setGone,
      many,
      tool,
      apply,
      actions,
    ],
  );
  return { value, said, undo, redo, applyToDraft, adding: { ...adding, open: addAt } };
};

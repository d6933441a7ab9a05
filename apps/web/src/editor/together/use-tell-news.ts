import { type Catalog, stepOfPart, stepTitle } from '@navette/flow';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import type { DraftState } from '../state/draft-state';

type Given = { state: DraftState; catalog: Catalog; announce(message: string): void };

/** Screen readers hear the same no sooner than after this: somebody who types is one change. */
const pause = 10_000;

/** Says politely what others change on the open canvas. */
export const useTellNews = ({ state, catalog, announce }: Given): void => {
  const { t } = useTranslation();
  const language = useLanguage();
  const last = useRef({ said: '', at: 0 });
  const latest = useRef(state.document);
  latest.current = state.document;
  const { news } = state;
  useEffect(() => {
    const edit = news.at(-1);
    if (!edit) return;
    const name = edit.name ?? t('together.somebody');
    const stepId = edit.parts.map(stepOfPart).find((id) => id !== undefined);
    const step = stepId === undefined ? undefined : latest.current.steps[stepId];
    const said = step ? t('together.changedStep', { name, step: stepTitle(step, catalog, language) }) : t('together.changedFlow', { name });
    if (last.current.said === said && Date.now() - last.current.at < pause) return;
    last.current = { said, at: Date.now() };
    announce(said);
  }, [news, catalog, language, announce, t]);
};

import { newStepId, type Place } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import type { EditorValue } from '../editor-context';
import { placeAfter } from '../steps/place-after';
import { useDocumentReader } from '../view/use-document-reader';
import { useSelectedStep } from '../view/use-selected-step';
import type { AddValue } from './add-context';
import type { StepOption } from './step-option';

type Adding = { place: Place | null; isAnchored: boolean; open(place: Place | null): void };

/** Inserts what was chosen, opens its form and focuses its first field. */
export const useAddValue = ({ document, apply, actions, readOnly }: EditorValue, { place, isAnchored, open }: Adding): AddValue => {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useDocumentReader(document);
  const selected = useSelectedStep();
  return useMemo(() => {
    const insert = (option: StepOption, wanted: Place | undefined) => {
      open(null);
      const at = wanted ?? placeAfter(read(), selected.current);
      const step = option.make(newStepId(read(), option.name), language);
      if (!apply({ kind: 'addStep', step, at })) return;
      actions.announce(t('editor.added', { name: option.title }));
      // The popover gives the focus back to its + first.
      setTimeout(() => actions.focusField(step.id), 120);
    };
    return { readOnly, place, isAnchored, open, insert };
  }, [readOnly, place, isAnchored, open, read, selected, language, apply, actions, t]);
};

import type { StepId } from '@navette/flow';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import type { EditorActions } from '../editor-context';

type Given = { actions: EditorActions; selected: StepId | null; many: readonly StepId[]; readOnly: boolean };

/** Ctrl C, X and V on steps, as text on the clipboard. Wherever somebody types or has marked text, the browser's own. */
export const useClipboardKeys = (given: Given): void => {
  const { t } = useTranslation();
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { actions, selected, many, readOnly } = latest.current;
      const focused = focusedStep(selected);
      const stepIds = many.length > 0 ? many : focused === null ? [] : [focused];
      if (stepIds.length === 0 || isElsewhere() || !document.getSelection()?.isCollapsed) return;
      const text = actions.textOf(stepIds);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      const said = t('editing.copied', { count: stepIds.length });
      notify(said);
      actions.announce(said);
      if (event.type === 'cut' && !readOnly) actions.remove(stepIds);
    };
    const onPaste = (event: ClipboardEvent) => {
      const { actions, selected, many, readOnly } = latest.current;
      if (readOnly || isElsewhere()) return;
      event.preventDefault();
      actions.paste(event.clipboardData?.getData('text/plain') ?? '', focusedStep(selected) ?? many.at(-1) ?? null);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [t]);
};

const focusedStep = (selected: StepId | null): StepId | null => (document.activeElement as HTMLElement | null)?.dataset.step ?? selected;

/** In a field, a menu, a dialog or a panel: anywhere but on a step or on the ground. */
const isElsewhere = (): boolean => {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement.closest('[data-step], [data-canvas]') === null;
};

import { useEffect } from 'react';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import type { ChosenOption } from './OptionsSelect';
import { type ListPlace, useList } from './use-list';
import { useOptions } from './use-options';

/**
 * Whether what was chosen is no longer in the app's list. Known for certain only of a list that is here whole; it is then an issue of
 * the field until the value changes.
 */
export const useGoneChoice = (place: ListPlace, path: string, chosen: ChosenOption | null): boolean => {
  const { setGone } = useEditor();
  const { stepId } = useStepForm();
  const { connectionId, params, waitsFor } = useList(place);
  const enabled = chosen !== null && waitsFor === undefined;
  const { options, isWhole } = useOptions({ connectionId, name: place.list, params, search: '', enabled });
  const { value, label } = chosen ?? { value: '', label: '' };
  const isKnown = enabled && isWhole;
  const isGone = isKnown && !options.some((option) => option.value === value);
  useEffect(() => {
    // Not on leaving the form: the issue stays in the list until the value changes or is found again.
    if (isKnown) setGone(stepId, path, isGone ? { value, label } : null);
  }, [isKnown, isGone, stepId, path, value, label, setGone]);
  return isGone;
};

import { insertionPoints, type Place, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { drawnExits, exitLabel, placeKey } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

/** Where a `+` stands, in words: "between Find it and New contact?", "after New contact?, on path Yes". By its place or its key. */
export const usePlaceWords = (): ((place: Place | string) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog } = useEditor();
  const titleOf = (stepId: string): string => {
    const step = document.steps[stepId];
    return step ? stepTitle(step, catalog, language) : '';
  };
  return (given) => {
    const place = typeof given === 'string' ? insertionPoints(document).find((each) => placeKey(each) === given) : given;
    const from = place && document.steps[place.from];
    if (!place || !from) return '';
    const names = { from: titleOf(place.from), to: place.to === undefined ? '' : titleOf(place.to) };
    const where = place.to === undefined ? t('editing.afterStep', names) : t('editing.betweenSteps', names);
    if (drawnExits(document, from).length < 2) return where;
    return t('editing.onPath', { place: where, path: exitLabel(from, place.exit, t) });
  };
};

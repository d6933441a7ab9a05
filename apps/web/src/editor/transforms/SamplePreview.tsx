import { applyTransforms, type Json, type Ref, readPath, textOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { isMoment } from '../../format/is-moment';
import { useFormat } from '../../format/use-format';
import { useEvaluated } from '../data/use-evaluated';
import classes from './SamplePreview.module.css';

/** What the data is after the changes so far, on the sample. `asDate`: it goes into a field of dates, so it is read as one. */
export const SamplePreview = ({ pill, asDate = false }: { pill: Ref; asDate?: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const textIn = (value: Json | undefined): string => {
    const text = shown(value, t('common.empty'));
    return asDate && isMoment(text) ? format.moment(text) : text;
  };
  const result = useEvaluated((scope) => applyTransforms(readPath(scope.output(pill.step), pill.path), pill.transforms, scope));
  return (
    <output className={classes.preview} data-error={result.kind === 'error' || undefined}>
      {result.kind === 'known' ? textIn(result.value) : result.kind === 'error' ? result.sentence : t('common.loading')}
    </output>
  );
};

const shown = (value: Json | undefined, empty: string): string => {
  const text = Array.isArray(value) ? `[${value.map(textOf).join(' · ')}]` : textOf(value);
  return text === '' ? empty : text;
};

import { applyTransforms, type Json, type Ref, readPath, textOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEvaluated } from '../data/use-evaluated';
import classes from './SamplePreview.module.css';

/** What the data is after the changes so far, on the sample. */
export const SamplePreview = ({ pill }: { pill: Ref }) => {
  const { t } = useTranslation();
  const result = useEvaluated((scope) => applyTransforms(readPath(scope.output(pill.step), pill.path), pill.transforms, scope));
  return (
    <output className={classes.preview} data-error={result.kind === 'error' || undefined}>
      {result.kind === 'known' ? shown(result.value, t('common.empty')) : result.kind === 'error' ? result.sentence : t('common.loading')}
    </output>
  );
};

const shown = (value: Json | undefined, empty: string): string => {
  const text = Array.isArray(value) ? `[${value.map(textOf).join(' · ')}]` : textOf(value);
  return text === '' ? empty : text;
};

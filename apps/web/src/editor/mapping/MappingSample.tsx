import { VisuallyHidden } from '@mantine/core';
import { resolve, textOf, type Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEvaluated } from '../data/use-evaluated';
import type { ListValue } from './list-values';
import classes from './MappingTable.module.css';

type Props = { value: Value; choices: ListValue[] };

/** What the field would hold for the sample, in the words of the app's list where it has one. */
export const MappingSample = ({ value, choices }: Props) => {
  const { t } = useTranslation();
  const result = useEvaluated((scope) => resolve(value, scope));
  const text = result.kind === 'known' ? textOf(result.value) : '';
  return (
    <output className={classes.sampleText} data-error={result.kind === 'error' || undefined}>
      <span className={classes.sampleLabel}>{t('stepForm.sample')}</span>
      <VisuallyHidden>: </VisuallyHidden>
      {result.kind === 'error' ? result.sentence : (choices.find((choice) => choice.value === text)?.label ?? (text || t('common.empty')))}
    </output>
  );
};

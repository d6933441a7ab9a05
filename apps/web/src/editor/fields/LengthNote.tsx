import type { Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { partsOfValue } from '../pills/parts-of-value';
import classes from './FieldFrame.module.css';

export const LengthNote = ({ value, limit }: { value: Value | undefined; limit: unknown }) => {
  const { t } = useTranslation();
  if (typeof limit !== 'number') return null;
  const length = (partsOfValue(value) ?? []).reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  return length < limit * 0.8 ? null : <p className={classes.help}>{t('stepForm.lettersOf', { count: length, limit })}</p>;
};

import type { FlowLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/use-now';
import { useFormat } from '../../format/use-format';
import { usualRhythm } from './usual-rhythm';

/** "Last run 2 days ago, usually every day". */
export const useSilence = (lastRunAt: string | null, { since, usualEvery }: NonNullable<FlowLine['quiet']>): string => {
  const { t } = useTranslation();
  const when = useFormat().relative(lastRunAt ?? since, useNow());
  if (lastRunAt === null) return t('home.quietEver', { when });
  if (usualEvery === null) return t('home.quietSince', { when });
  const { unit, count } = usualRhythm(usualEvery);
  return t('home.quietUsually', { when, every: t(`home.every.${unit}`, { count }) });
};

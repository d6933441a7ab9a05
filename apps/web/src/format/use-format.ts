import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-words';
import { formatClock, formatDuration, formatExact, formatMoment, formatNumber, formatRelative, formatSoon, roundCount } from './format';

/** Formatters bound to the language on screen and the reader's time zone. */
export const useFormat = () => {
  const language = useLanguage();
  const { t } = useTranslation();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(language, value),
      count: (value: number) => {
        const rounded = roundCount(value);
        const number = formatNumber(language, rounded.value);
        return rounded.isAbout ? t('common.about', { number }) : number;
      },
      exact: (iso: string) => formatExact(language, iso),
      moment: (iso: string) => formatMoment(language, iso),
      soon: (iso: string) => formatSoon(language, iso, Date.now()),
      clock: (iso: string) => formatClock(language, iso),
      relative: (iso: string, now: number) => formatRelative(language, iso, now),
      duration: (milliseconds: number) => formatDuration(language, milliseconds),
    }),
    [language, t],
  );
};

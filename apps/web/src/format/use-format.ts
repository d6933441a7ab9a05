import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-words';
import { formatClock, formatCount, formatDuration, formatExact, formatMoment, formatNumber, formatRelative, formatSoon } from './format';

/** Formatters bound to the language on screen and the reader's time zone. */
export const useFormat = () => {
  const language = useLanguage();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(language, value),
      count: (value: number) => formatCount(language, value),
      exact: (iso: string) => formatExact(language, iso),
      moment: (iso: string) => formatMoment(language, iso),
      soon: (iso: string) => formatSoon(language, iso, Date.now()),
      clock: (iso: string) => formatClock(language, iso),
      relative: (iso: string, now: number) => formatRelative(language, iso, now),
      duration: (milliseconds: number) => formatDuration(language, milliseconds),
    }),
    [language],
  );
};

import type { Calendar } from '@navette/flow';
import { useTranslation } from 'react-i18next';

/** The first one may have been kept before it needed a name. */
export const useCalendarName = (): ((calendar: Calendar) => string) => {
  const { t } = useTranslation();
  return ({ name }) => name || t('hours.usual');
};

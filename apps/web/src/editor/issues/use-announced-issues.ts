import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Says when an edit changed how many issues there are. */
export const useAnnouncedIssues = (count: number, announce: (message: string) => void): void => {
  const { t } = useTranslation();
  const before = useRef(count);
  useEffect(() => {
    if (before.current === count) return;
    before.current = count;
    announce(count === 0 ? t('editing.noIssuesLeft') : t('editing.issuesNow', { count }));
  }, [count, announce, t]);
};

import { useTranslation } from 'react-i18next';
import { useOfflineSince } from './use-offline-since';

/** Why nothing can be written just now; undefined while there is a network. */
export const useOfflineReason = (): string | undefined => {
  const { t } = useTranslation();
  return useOfflineSince() === null ? undefined : t('common.offlineReason');
};

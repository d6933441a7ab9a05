import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOfflineSince } from '../components/use-offline-since';
import { useFormat } from '../format/use-format';
import { useLiveStatus } from '../live/use-live-status';
import classes from './StatusBar.module.css';

/** One line, only when what is on screen may be old. */
export const StatusBar = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const offlineSince = useOfflineSince();
  const live = useLiveStatus();
  if (offlineSince === null && live !== 'lost') return null;
  const Icon = offlineSince === null ? IconRefresh : IconCloudOff;
  return (
    <div className={classes.bar} role="status">
      <Icon size={16} aria-hidden="true" />
      {offlineSince === null ? t('shell.livePaused') : t('common.offline', { time: format.clock(new Date(offlineSince).toISOString()) })}
    </div>
  );
};

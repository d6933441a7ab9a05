import type { ConnectionLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import classes from './ConnectionHealth.module.css';

/** Dot always with its word. */
export const ConnectionHealth = ({ health }: { health: ConnectionLine['health'] }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.health} data-health={health}>
      <span className={classes.dot} aria-hidden="true" />
      {t(`connections.health.${health}`)}
    </span>
  );
};

import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHealth } from '../../api/health';
import classes from './SystemCheck.module.css';

/** Do the parts that Navette stands on answer? */
export const SystemCheck = () => {
  const { t } = useTranslation();
  const health = useHealth();
  const parts = [
    { name: 'database', isUp: health.data?.database ?? false },
    { name: 'engine', isUp: health.data?.engine ?? false },
  ] as const;
  if (health.isPending) return null;
  return (
    <ul className={classes.parts} aria-label={t('account.systemCheck')}>
      {parts.map(({ name, isUp }) => {
        const Icon = isUp ? IconCircleCheck : IconAlertTriangle;
        return (
          <li key={name} data-up={isUp}>
            <Icon size={17} aria-hidden="true" />
            {t(isUp ? `account.${name}Answers` : `account.${name}Silent`)}
          </li>
        );
      })}
    </ul>
  );
};

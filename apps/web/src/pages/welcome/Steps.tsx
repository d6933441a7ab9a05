import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Steps.module.css';

/** Where one is on the way. */
export const Steps = ({ names, current }: { names: string[]; current: number }) => {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps} aria-label={t('account.progress', { page: current + 1, total: names.length })}>
      {names.map((name, index) => (
        <li
          key={name}
          className={classes.step}
          data-state={index < current ? 'done' : index === current ? 'current' : 'next'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={classes.number}>{index < current ? <IconCheck size={14} stroke={3} /> : index + 1}</span>
          <span className={classes.name}>{name}</span>
        </li>
      ))}
    </ol>
  );
};

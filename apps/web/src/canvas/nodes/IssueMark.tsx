import { IconAlertTriangleFilled, IconInfoTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './IssueMark.module.css';

/** How many issues a step has; filled when one of them prevents publishing. */
export const IssueMark = ({ count, blocking, text }: { count: number; blocking: boolean; text?: string }) => {
  const { t } = useTranslation();
  const Icon = blocking ? IconAlertTriangleFilled : IconInfoTriangle;
  return (
    <span className={classes.mark} data-blocking={blocking || undefined} title={text ?? t('canvas.issues', { count })}>
      <Icon size={14} aria-hidden="true" />
      {count}
    </span>
  );
};

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './FlowLabels.module.css';

/** Nothing where there is none. */
export const FlowLabels = ({ labels }: { labels: string[] }) => {
  const { t } = useTranslation();
  if (labels.length === 0) return null;
  return (
    <ul className={classes.labels} aria-label={t('folders.labels')}>
      {labels.map((label) => (
        <Badge key={label} component="li" variant="default" size="sm" fw={500} maw="100%">
          {label}
        </Badge>
      ))}
    </ul>
  );
};

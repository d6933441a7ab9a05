import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DraftMark.module.css';

/** Violet and the word: what is not live yet. */
export const DraftMark = () => {
  const { t } = useTranslation();
  return (
    <span className={classes.draft}>
      <IconPencil size={12} stroke={2.2} aria-hidden="true" />
      {t('common.draft')}
    </span>
  );
};

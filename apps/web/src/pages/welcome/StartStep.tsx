import { Stack } from '@mantine/core';
import { IconFilePlus, IconLayoutGrid } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { useNewFlow } from '../flows/use-new-flow';
import classes from './StartStep.module.css';
import { StepHeading } from './StepHeading';

/** Three ways in; none of them runs anything yet. */
export const StartStep = () => {
  const { t } = useTranslation();
  const newFlow = useNewFlow();
  return (
    <Stack gap="md">
      <StepHeading title={t('account.startTitle')} body={t('account.startBody')} />
      <Link to="/templates" className={classes.card}>
        <IconLayoutGrid size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('account.fromTemplate')}</strong>
          <span className={classes.body}>{t('account.fromTemplateBody')}</span>
        </span>
      </Link>
      <button type="button" className={classes.card} onClick={() => void newFlow.empty()} disabled={newFlow.isBusy}>
        <IconFilePlus size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('account.fromEmpty')}</strong>
          <span className={classes.body}>{t('account.fromEmptyBody')}</span>
        </span>
      </button>
      <TextLink to="/" size="sm" ta="center">
        {t('account.lookAround')}
      </TextLink>
    </Stack>
  );
};

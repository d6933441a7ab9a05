import { IconClockExclamation, IconPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Bench.module.css';

type Marks = { stale: boolean; pinned: boolean };

/** On a step's card: changed since its last test, and data that was kept. */
const StepMarks = ({ stale, pinned }: Marks) => {
  const { t } = useTranslation();
  return (
    <>
      {stale && (
        <span className={classes.stale} title={t('bench.staleHelp')}>
          <IconClockExclamation size={14} aria-hidden="true" />
          {t('bench.stale')}
        </span>
      )}
      {pinned && (
        <span className={classes.pinned} title={t('bench.pinned')}>
          <IconPinFilled size={14} role="img" aria-label={t('bench.pinned')} />
        </span>
      )}
    </>
  );
};

/** The same node each time, so that a card with the same marks is not drawn again. */
const nodes = [false, true].map((stale) => [false, true].map((pinned) => <StepMarks key="marks" stale={stale} pinned={pinned} />));
export const stepMarks = ({ stale, pinned }: Marks): ReactNode => nodes[Number(stale)]![Number(pinned)];

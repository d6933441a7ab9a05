import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../components/StateBadge';
import { useFormat } from '../../format/use-format';
import type { StepStatus } from '../step-status';
import classes from './StateChip.module.css';

/** Sits on the card's bottom edge at the left: icon, word, and how long it took. */
export const StateChip = ({ status }: { status: StepStatus }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const lasted = status.endedAt ? format.duration(Date.parse(status.endedAt) - Date.parse(status.startedAt)) : undefined;
  const turns = status.turns && t('states.turnsDone', status.turns);
  const until = status.state === 'waiting' && status.deadline ? t('states.until', { time: format.soon(status.deadline) }) : undefined;
  const attempt = status.attempt > 1 && status.state !== 'done' ? t('states.attempt', { count: status.attempt }) : undefined;
  return (
    <div className={classes.chip}>
      <StateBadge state={status.state} size="sm" detail={turns ?? until ?? attempt ?? (status.state === 'skipped' ? undefined : lasted)} />
    </div>
  );
};

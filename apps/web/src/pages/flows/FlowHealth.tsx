import type { FlowLine } from '@navette/api/contract';
import { IconCircleCheck, IconCircleDashed, IconPencil, IconPlayerPauseFilled, IconPower, IconX, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../components/StateCounts';
import classes from './FlowHealth.module.css';
import { flowHealth } from './flow-health';
import type { Health } from './flow-states';

const looks: Record<Health, { icon: typeof IconX; colour: string }> = {
  held: { icon: IconPlayerPauseFilled, colour: 'var(--state-held)' },
  failing: { icon: IconX, colour: 'var(--state-failed)' },
  draft: { icon: IconPencil, colour: 'var(--draft)' },
  off: { icon: IconPower, colour: 'var(--state-quiet)' },
  never: { icon: IconCircleDashed, colour: 'var(--state-quiet)' },
  quiet: { icon: IconZzz, colour: 'var(--state-held)' },
  good: { icon: IconCircleCheck, colour: 'var(--state-done)' },
};

/** Icon, colour and word. */
export const FlowHealth = ({ flow }: { flow: FlowLine }) => {
  const { t } = useTranslation();
  const health = flowHealth(flow);
  const { icon: Icon, colour } = looks[health];
  return (
    <span className={classes.health} style={{ color: colour }}>
      <Icon size={15} stroke={2.2} aria-hidden="true" />
      {health === 'held' ? t('flows.health.held', { count: countOf(flow.counts24h, 'held') }) : t(`flows.health.${health}`)}
    </span>
  );
};

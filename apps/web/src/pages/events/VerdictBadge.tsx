import type { EventVerdict } from '@navette/flow';
import {
  IconBan,
  IconCheck,
  IconCopyCheck,
  IconFilter,
  IconHourglassEmpty,
  IconPlayerTrackNext,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './VerdictBadge.module.css';

const looks: Record<EventVerdict, { icon: ComponentType<IconProps>; name: string }> = {
  pending: { icon: IconHourglassEmpty, name: 'waiting' },
  started: { icon: IconCheck, name: 'done' },
  continued: { icon: IconPlayerTrackNext, name: 'running' },
  notRun: { icon: IconFilter, name: 'quiet' },
  alreadyHandled: { icon: IconCopyCheck, name: 'quiet' },
  refused: { icon: IconBan, name: 'failed' },
};

/** Icon, colour and word. */
export const VerdictBadge = ({ verdict }: { verdict: EventVerdict }) => {
  const { t } = useTranslation();
  const { icon: Icon, name } = looks[verdict];
  return (
    <span className={classes.badge} style={{ color: `var(--state-${name})`, background: `var(--state-${name}-soft)` }}>
      <Icon size={13} stroke={2.3} aria-hidden="true" />
      {t(`events.verdicts.${verdict}`)}
    </span>
  );
};

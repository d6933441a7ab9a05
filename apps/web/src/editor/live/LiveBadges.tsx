import type { LiveCounts } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { stateLooks } from '../../theme/states';
import classes from './LiveBadges.module.css';

type Counts = LiveCounts['steps'][string];
const shown = ['running', 'waiting', 'held', 'failed'] as const;

/** How many runs are at a step or came to harm there; each leads to those of the flow in that state. */
export const LiveBadges = ({ counts, flowId }: { counts: Counts; flowId: string }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.badges}>
      {shown.map((state) => {
        const count = counts[state] ?? 0;
        if (count === 0) return null;
        const { icon: Icon, colour, ground } = stateLooks[state];
        const label = t(`publishing.countOf.${state}`, { count });
        return (
          <TextLink
            key={state}
            to="/runs"
            search={{ flow: flowId, state: [state], ...(state === 'failed' && { from: 'day' }) }}
            className={classes.badge}
            style={{ color: colour, background: ground }}
            aria-label={label}
            title={label}
          >
            <Icon size={12} stroke={2.4} aria-hidden="true" />
            {count}
          </TextLink>
        );
      })}
    </span>
  );
};

import type { RunState } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { type ShownState, shownState, stateLooks } from '../theme/states';
import classes from './StateCounts.module.css';

type Props = { counts: Partial<Record<RunState, number>>; states?: readonly ShownState[] };

const usual: ShownState[] = ['done', 'failed', 'held', 'waiting', 'running'];

/** Counts by state, only those that are not zero: "118 ✓ 2 ✕", each with its word for assistive technology. */
export const StateCounts = ({ counts, states = usual }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = states.map((state) => ({ state, count: countOf(counts, state) })).filter(({ count }) => count > 0);
  if (shown.length === 0) return <span className={classes.none}>–</span>;
  return (
    <span className={classes.counts}>
      {shown.map(({ state, count }) => {
        const { icon: Icon, colour } = stateLooks[state];
        return (
          <span key={state} className={classes.count} title={t(`states.${state}`)}>
            <Icon size={14} stroke={2.4} style={{ color: colour }} aria-hidden="true" />
            {format.count(count)}
            <span className={classes.word}>{t(`states.${state}`)}</span>
          </span>
        );
      })}
    </span>
  );
};

export const countOf = (counts: Partial<Record<RunState, number>>, state: ShownState): number =>
  (Object.keys(counts) as RunState[]).reduce((sum, key) => sum + (shownState(key) === state ? (counts[key] ?? 0) : 0), 0);

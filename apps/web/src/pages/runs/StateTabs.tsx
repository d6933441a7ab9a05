import type { RunState } from '@navette/flow';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../components/StateCounts';
import { useFormat } from '../../format/use-format';
import { stateLooks } from '../../theme/states';
import type { RunSearch } from './run-filter-of';
import classes from './StateTabs.module.css';

const shown = ['running', 'waiting', 'held', 'done', 'failed', 'cancelled'] as const;

/** Counts by state under the same filter; each is a filter too. Pressing the chosen one takes it away. */
export const StateTabs = ({ counts, search }: { counts: Partial<Record<RunState, number>> | undefined; search: RunSearch }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.tabs}>
      {shown.map((state) => {
        const { icon: Icon, colour } = stateLooks[state];
        const isChosen = search.state?.includes(state) ?? false;
        return (
          <Link
            key={state}
            from="/runs"
            to="/runs"
            search={(before) => ({ ...before, state: isChosen ? undefined : [state] })}
            className={classes.tab}
            aria-current={isChosen || undefined}
            title={t(`states.means.${state}`)}
            replace
          >
            <Icon size={15} stroke={2.4} style={{ color: colour }} aria-hidden="true" />
            {t(`states.${state}`)}
            <span className={classes.count}>{counts ? format.count(countOf(counts, state)) : '…'}</span>
          </Link>
        );
      })}
    </div>
  );
};

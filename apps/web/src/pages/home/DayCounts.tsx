import type { FlowLine } from '@navette/api/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../components/StateCounts';
import { useFormat } from '../../format/use-format';
import { stateLooks } from '../../theme/states';
import classes from './DayCounts.module.css';

const shown = ['done', 'failed', 'held', 'waiting', 'running'] as const;

/** The last 24 hours in five numbers, each leading to its runs. */
export const DayCounts = ({ flows }: { flows: FlowLine[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-label={t('home.last24')} className={classes.counts}>
      <h2 className={classes.title}>{t('home.last24')}</h2>
      <ul className={classes.list}>
        {shown.map((state) => {
          const { icon: Icon, colour } = stateLooks[state];
          const count = flows.reduce((sum, flow) => sum + countOf(flow.counts24h, state), 0);
          return (
            <li key={state} className={classes.item}>
              <Link to="/runs" search={{ state: [state] }} className={classes.link} data-zero={count === 0 || undefined}>
                <span className={classes.number}>{format.count(count)}</span>
                <span className={classes.word} style={{ color: colour }}>
                  <Icon size={14} stroke={2.4} aria-hidden="true" />
                  {t(`states.${state}`)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

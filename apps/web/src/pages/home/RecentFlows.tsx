import type { FlowLine } from '@navette/api/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../api/catalog';
import { AppIcons } from '../../components/AppIcons';
import { DraftMark } from '../../components/DraftMark';
import { Panel } from '../../components/Panel';
import { PersonalTime } from '../../components/PersonalTime';
import { StateCounts } from '../../components/StateCounts';
import { TextLink } from '../../components/TextLink';
import { FlowHealth } from '../flows/FlowHealth';
import classes from './RecentFlows.module.css';

/** Where was I: the flows that changed or ran last. */
export const RecentFlows = ({ flows }: { flows: FlowLine[] }) => {
  const { t } = useTranslation();
  const catalog = useCatalog().data;
  const recent = flows.toSorted((a, b) => latest(b).localeCompare(latest(a))).slice(0, 6);
  return (
    <Panel title={t('home.yourFlows')} aside={<TextLink to="/flows">{t('home.allFlows')}</TextLink>}>
      <ul className={classes.list}>
        {recent.map((flow) => (
          <li key={flow.id} className={classes.line}>
            <AppIcons names={flow.connectors.slice(0, 3)} catalog={catalog} size={28} />
            <Link to="/flows/$flowId/edit" params={{ flowId: flow.id }} className={classes.name}>
              {flow.name}
            </Link>
            {(flow.draftDiffers || flow.liveVersion === null) && <DraftMark />}
            <span className={classes.counts}>
              <StateCounts counts={flow.counts24h} />
            </span>
            <span className={classes.when}>{flow.lastRunAt ? <PersonalTime at={flow.lastRunAt} /> : t('common.never')}</span>
            <span className={classes.health}>
              <FlowHealth flow={flow} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const latest = (flow: FlowLine): string => [flow.draftChangedAt, flow.lastRunAt ?? ''].toSorted().at(-1)!;

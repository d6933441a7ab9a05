import { IconPlayerPauseFilled, IconPlugConnectedX, IconX, IconZzz } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton';
import classes from './NeedList.module.css';
import type { Need } from './use-needs';
import { useSilence } from './use-silence';

/** One line per cause, one button each. */
export const NeedList = ({ needs }: { needs: Need[] }) => (
  <ul className={classes.list}>
    {needs.map((need) => (
      <NeedLine key={keyOf(need)} need={need} />
    ))}
  </ul>
);

const keyOf = (need: Need): string => {
  if (need.kind === 'connection') return need.connection.id;
  return 'flow' in need ? `${need.kind} ${need.flow.id}` : need.kind;
};

const NeedLine = ({ need }: { need: Need }) => {
  const { t } = useTranslation();
  if (need.kind === 'connection') {
    const { id, name, heldRuns } = need.connection;
    return (
      <Line
        state="failed"
        icon={<IconPlugConnectedX size={19} />}
        sentence={t('home.mustReconnect', { name })}
        detail={heldRuns > 0 ? t('home.heldByIt', { count: heldRuns }) : undefined}
        button={
          <LinkButton to="/connections/$connectionId" params={{ connectionId: id }}>
            {t('home.reconnect')}
          </LinkButton>
        }
      />
    );
  }
  if (need.kind === 'held') {
    return (
      <Line
        state="held"
        icon={<IconPlayerPauseFilled size={18} />}
        sentence={t('home.heldRuns', { count: need.count })}
        button={
          <LinkButton to="/runs" search={{ state: ['held'] }} variant="default">
            {t('home.look')}
          </LinkButton>
        }
      />
    );
  }
  if (need.kind === 'quiet') return <QuietLine {...need} />;
  return (
    <Line
      state="failed"
      icon={<IconX size={19} stroke={2.4} />}
      sentence={t('home.failedRuns', { count: need.count, flow: need.flow.name })}
      button={
        <LinkButton to="/runs" search={{ flow: need.flow.id, state: ['failed'] }} variant="default">
          {t('home.look')}
        </LinkButton>
      }
    />
  );
};

/** Events answers why nothing ran. */
const QuietLine = ({ flow, quiet }: Extract<Need, { kind: 'quiet' }>) => {
  const { t } = useTranslation();
  return (
    <Line
      state="held"
      icon={<IconZzz size={19} />}
      sentence={t('home.goneQuiet', { flow: flow.name })}
      detail={useSilence(flow.lastRunAt, quiet)}
      button={
        <LinkButton to="/events" search={{ flow: flow.id }} variant="default">
          {t('home.look')}
        </LinkButton>
      }
    />
  );
};

type LineProps = { state: 'failed' | 'held'; icon: ReactNode; sentence: string; detail?: string; button: ReactNode };

const Line = ({ state, icon, sentence, detail, button }: LineProps) => (
  <li className={classes.line}>
    <span className={classes.icon} data-state={state} aria-hidden="true">
      {icon}
    </span>
    <span className={classes.words}>
      <span className={classes.sentence}>{sentence}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </span>
    {button}
  </li>
);

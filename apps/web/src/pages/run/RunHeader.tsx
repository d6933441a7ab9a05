import { Badge } from '@mantine/core';
import type { RunDetailAnswer } from '@navette/api/contract';
import type { RunLine } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { PersonalTime } from '../../components/PersonalTime';
import { PhoneText } from '../../components/PhoneText';
import { StateBadge } from '../../components/StateBadge';
import { TextLink } from '../../components/TextLink';
import { useFormat } from '../../format/use-format';
import { useWords } from '../../i18n/use-words';
import { RunActions } from './RunActions';
import classes from './RunPage.module.css';

export const RunHeader = ({ run, detail }: { run: RunLine; detail: RunDetailAnswer }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <div className={classes.line}>
          <StateBadge state={run.state} />
          <h1 className={classes.title}>{run.flowName}</h1>
          {run.test && (
            <Badge variant="light" color="violet">
              {t('runs.test')}
            </Badge>
          )}
        </div>
        <div className={classes.facts}>
          <span className="numbers">{t('runs.one.heading', { number: run.number })}</span>
          {run.version > 0 && <span>{t('common.version', { number: run.version })}</span>}
          {run.about && (
            <span>
              {t('runs.one.about')}{' '}
              <b>
                <PhoneText value={run.about} />
              </b>
            </span>
          )}
          <span>
            {t('runs.one.started')} <PersonalTime at={run.startedAt} />
          </span>
          {run.endedAt && (
            <span>{t('runs.one.lasted', { duration: format.duration(Date.parse(run.endedAt) - Date.parse(run.startedAt)) })}</span>
          )}
          {run.cancelReason && <b>{words(run.cancelReason)}</b>}
          {/* No step of it says why. */}
          {run.state === 'held' && run.error?.code === 'FLOW_OFF' && <b>{words(run.error.sentence)}</b>}
          {detail.replayOf && (
            <TextLink to="/runs/$runId" params={{ runId: detail.replayOf }} size="sm">
              {t('runs.one.replayOf')}
            </TextLink>
          )}
          <TextLink to="/events" search={{ event: detail.eventId }} size="sm">
            {t('runs.one.event')}
          </TextLink>
          <TextLink to="/flows/$flowId/edit" params={{ flowId: run.flowId }} size="sm">
            {t('runs.one.openFlow')}
          </TextLink>
        </div>
      </div>
      <RunActions run={run} document={detail.document} />
    </header>
  );
};

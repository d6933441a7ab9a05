import { Group, Stack, Text } from '@mantine/core';
import type { EventAnswer } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useEvent } from '../../api/events';
import { useFlows } from '../../api/flows';
import { AppIcon } from '../../components/AppIcon';
import { ErrorBlock } from '../../components/ErrorBlock';
import { JsonTree } from '../../components/JsonTree';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PersonalTime } from '../../components/PersonalTime';
import { PhoneText } from '../../components/PhoneText';
import { TextLink } from '../../components/TextLink';
import { useWords } from '../../i18n/use-words';
import classes from './EventDetail.module.css';
import { RunEventForm } from './RunEventForm';
import { useEventName } from './use-event-name';
import { VerdictBadge } from './VerdictBadge';

/** One event: what became of it and why, for each flow, and what was in it. */
export const EventDetail = ({ eventId }: { eventId: string }) => {
  const { t } = useTranslation();
  const event = useEvent(eventId);
  if (event.error) return <ErrorBlock error={event.error} title={t('common.notLoaded')} onRetry={() => void event.refetch()} />;
  if (!event.data) return <ListSkeleton rows={3} height={90} />;
  return <Loaded event={event.data} />;
};

const Loaded = ({ event }: { event: EventAnswer }) => {
  const { t } = useTranslation();
  const mayOperate = useMay('operator');
  const { connector, app, what, schema } = useEventName()(event);
  return (
    <Stack gap="lg">
      <Group gap="sm" wrap="nowrap">
        <AppIcon connector={connector} size={42} />
        <div>
          <Text fw={640}>
            {app} · {what}
          </Text>
          <Text size="sm" c="dimmed">
            <PersonalTime at={event.receivedAt} />
            {event.about && (
              <>
                {' · '}
                <PhoneText value={event.about} />
              </>
            )}
          </Text>
        </div>
      </Group>
      <section>
        <h3 className={classes.heading}>{t('events.why')}</h3>
        <Verdicts event={event} />
      </section>
      {mayOperate && event.verdict !== 'pending' && event.verdict !== 'refused' && <RunEventForm event={event} />}
      <section>
        <h3 className={classes.heading}>{t('events.data')}</h3>
        <JsonTree value={event.data} schema={schema} />
      </section>
    </Stack>
  );
};

const Verdicts = ({ event }: { event: EventAnswer }) => {
  const { t } = useTranslation();
  const words = useWords();
  const flows = useFlows().data?.flows;
  if (event.reasons.length === 0) {
    return (
      <Group gap="sm">
        <VerdictBadge verdict={event.verdict} />
        {event.verdict === 'notRun' && <Text size="sm">{t('events.nobodyListens')}</Text>}
      </Group>
    );
  }
  return (
    <ul className={classes.reasons}>
      {event.reasons.map((reason, index) => {
        const flow = flows?.find((one) => one.id === reason.flowId)?.name;
        return (
          <li key={index} className={classes.reason}>
            <Group gap="sm">
              <VerdictBadge verdict={reason.verdict} />
              {flow && <Text size="sm">{t('events.inFlow', { flow })}</Text>}
            </Group>
            {reason.verdict !== 'started' && words(reason.reason) && <Text size="sm">{words(reason.reason)}</Text>}
            {reason.runId && (
              <TextLink to="/runs/$runId" params={{ runId: reason.runId }} size="sm">
                {t('events.openRun')}
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
};

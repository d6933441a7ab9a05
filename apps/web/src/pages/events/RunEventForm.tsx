import { Group, Select, Text } from '@mantine/core';
import type { EventAnswer } from '@navette/api/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunEvent } from '../../api/events';
import { useFlows } from '../../api/flows';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import classes from './EventDetail.module.css';

/** "Start a run with this event": also for a flow that was off, or whose filter said no. */
export const RunEventForm = ({ event }: { event: EventAnswer }) => {
  const { t } = useTranslation();
  const act = useAct();
  const navigate = useNavigate();
  const run = useRunEvent();
  const flows = (useFlows().data?.flows ?? []).filter((flow) => flow.liveVersion !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const flowId = chosen ?? event.reasons[0]?.flowId ?? null;
  const start = () =>
    act(async () => {
      const { eventId } = await run.mutateAsync({ eventId: event.id, flowId: flowId! });
      notify(t('events.startedNow'));
      await navigate({ to: '/events', search: { event: eventId }, replace: true });
    });
  return (
    <section>
      <h3 className={classes.heading}>{t('events.startRun')}</h3>
      {flows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('events.noFlow')}
        </Text>
      ) : (
        <Group align="flex-end" gap="sm">
          <Select
            label={t('events.startIn')}
            data={flows.map((flow) => ({ value: flow.id, label: flow.name }))}
            value={flows.some((flow) => flow.id === flowId) ? flowId : null}
            onChange={setChosen}
            flex={1}
          />
          <WriteButton disabled={!flows.some((flow) => flow.id === flowId)} loading={run.isPending} onClick={() => void start()}>
            {t('events.start')}
          </WriteButton>
        </Group>
      )}
    </section>
  );
};

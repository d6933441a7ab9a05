import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvent } from '../../api/events';
import { runFlow } from '../../api/flows';
import { Dialog } from '../../components/Dialog';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { RunData } from './RunData';
import { readRunData } from './run-data';

type Props = { onClose(): void };

/** Runs the live version now: on the last real event, another one, or edited data. Then its page opens. */
export const RunDialog = ({ onClose }: Props) => {
  const { t } = useTranslation();
  const { flow, document, samples } = useEditor();
  const trigger = Object.values(document.steps).find((step) => step.kind === 'trigger');
  const [text, setText] = useState(() => JSON.stringify((trigger && samples[trigger.id]) ?? {}, null, 2));
  const [eventId, setEventId] = useState<string>();
  const act = useAct();
  const isWaiting = useRunPage(eventId, onClose);
  const data = readRunData(text);
  const run = async () => {
    const started = data && (await act(() => runFlow(flow.id, { data })));
    if (started) setEventId(started.eventId);
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('editor.runLive', { number: flow.liveVersion ?? 0 })}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('editor.runLiveHelp')}
        </Text>
        <RunData text={text} invalid={data === null} onChange={setText} />
        <Verdict eventId={eventId} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <WriteButton loading={isWaiting} disabled={data === null} onClick={() => void run()}>
            {t('editor.runNow')}
          </WriteButton>
        </Group>
      </Stack>
    </Dialog>
  );
};

/** The run is made a moment later; its page opens as soon as it is there. */
const useRunPage = (eventId: string | undefined, onClose: () => void): boolean => {
  const navigate = useNavigate();
  const event = useEvent(eventId).data;
  const runId = event?.reasons.find((reason) => reason.runId !== undefined)?.runId;
  useEffect(() => {
    if (runId === undefined) return;
    onClose();
    void navigate({ to: '/runs/$runId', params: { runId } });
  }, [runId, navigate, onClose]);
  return eventId !== undefined && (event === undefined || event.verdict === 'pending');
};

/** Why no run came of it, when none did. */
const Verdict = ({ eventId }: { eventId: string | undefined }) => {
  const words = useWords();
  const event = useEvent(eventId).data;
  const reason = event?.verdict === 'pending' ? undefined : event?.reasons.find((each) => each.runId === undefined);
  return reason ? <Text role="status">{words(reason.reason)}</Text> : null;
};

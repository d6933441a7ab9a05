import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publishFlow } from '../../api/flows';
import { keys } from '../../api/keys';
import { Dialog } from '../../components/Dialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { useEditor } from '../editor-context';
import type { DraftState } from '../state/draft-state';
import { BlockedNotice } from './BlockedNotice';
import { ChangeList } from './ChangeList';
import { RunsCheck } from './RunsCheck';
import { WaitingRuns } from './WaitingRuns';

type Props = { opened: boolean; state: DraftState; onClose(): void };

/** The only way from draft to live: what changes and by whom, what it would have meant for the last runs, and what becomes of those that wait. */
export const PublishDialog = ({ opened, state, onClose }: Props) => {
  const { t } = useTranslation();
  const { flow, document, issues } = useEditor();
  const client = useQueryClient();
  const act = useAct();
  const [note, setNote] = useState('');
  const [isMoving, setMoving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const blocking = issues.filter(({ level }) => level === 'blocking');
  const isUnsaved = state.pending.length > 0;
  const isPublishable = blocking.length === 0 && !isUnsaved;
  const publish = async () => {
    setBusy(true);
    const published = await act(() => publishFlow(flow.id, { note, revision: state.revision, moveWaiting: isMoving }));
    setBusy(false);
    await client.invalidateQueries({ queryKey: keys.flows });
    if (!published) return;
    setNote('');
    setMoving(false);
    onClose();
    const { moved, version } = published;
    notify(moved > 0 ? t('publishing.moved', { count: moved, number: version.number }) : t('editor.published', { number: version.number }));
  };
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('editor.publishTitle', { name: document.name })}>
      <Stack gap="md">
        {blocking.length > 0 ? (
          <BlockedNotice issues={blocking} onGo={onClose} />
        ) : (
          <Text c="var(--state-done)">✓ {t('editor.noBlocking')}</Text>
        )}
        <ChangeList revision={state.revision} />
        {isPublishable && flow.liveVersion !== null && (
          <>
            <RunsCheck revision={state.revision} />
            <WaitingRuns revision={state.revision} isMoving={isMoving} onChange={setMoving} />
          </>
        )}
        <Textarea
          label={t('editor.publishNote')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          {isUnsaved && (
            <Text size="sm" c="dimmed">
              {t('editor.publishWaitsForSave')}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <WriteButton loading={isBusy} disabled={!isPublishable} onClick={() => void publish()}>
            {t(flow.on ? 'editor.publishKeepOn' : 'editor.publishSwitchOn')}
          </WriteButton>
        </Group>
      </Stack>
    </Dialog>
  );
};

import { Button, Divider, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceFields } from '../../account/PlaceFields';
import { Dialog } from '../../components/Dialog';
import { WriteButton } from '../../components/WriteButton';
import { useEditor } from '../editor-context';
import { flowSettings } from './flow-settings';
import { PlacingFields } from './PlacingFields';
import { TooLateField } from './TooLateField';
import { useKeepSettings } from './use-keep-settings';
import { WatchField } from './WatchField';

/** What belongs to the flow as a whole. What its runs obey is part of the draft, and counts from the next version on. Mount it to open it. */
export const FlowSettingsDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const { flow, flows, document } = useEditor();
  const [before] = useState(() =>
    flowSettings(
      document,
      flows.find(({ id }) => id === flow.id),
    ),
  );
  const [settings, setSettings] = useState(before);
  const { keep, isKeeping } = useKeepSettings(flow.id);
  const change = (changed: Partial<typeof settings>) => setSettings((now) => ({ ...now, ...changed }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (settings.name.trim() !== '' && (await keep(before, settings))) onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('flowSettings.title', { name: document.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('common.name')}
            value={settings.name}
            maxLength={120}
            required
            data-autofocus
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <PlaceFields place={settings.place} onChange={(place) => change({ place })} />
          <TooLateField value={settings.tooLateAfter} onChange={(tooLateAfter) => change({ tooLateAfter })} />
          <Text size="sm" c="dimmed">
            {t('flowSettings.withNextVersion')}
          </Text>
          <Divider label={t('flowSettings.atOnce')} labelPosition="left" />
          <PlacingFields settings={settings} onChange={change} />
          <WatchField value={settings.watch} onChange={(watch) => change({ watch })} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={isKeeping} disabled={settings.name.trim() === ''}>
              {t('common.save')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

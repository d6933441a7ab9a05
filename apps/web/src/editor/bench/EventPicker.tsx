import { ActionIcon, Group, Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSamples } from '../../api/flows';
import { formatAbout } from '../../format/format-about';
import { useFormat } from '../../format/use-format';
import { useEditor } from '../editor-context';
import { useBench } from './bench-context';
import { EventDialog } from './EventDialog';
import { eventChoices } from './event-choices';

/** What the test starts with: a real event, the example, or either of them edited by hand. */
export const EventPicker = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { flow, document, catalog } = useEditor();
  const { source, data, choose } = useBench();
  const [isEditing, setEditing] = useState(false);
  const choices = eventChoices(document, catalog, useSamples(flow.id).data?.samples ?? []);
  const labelled = choices.map((choice) => ({
    value: choice.source,
    label:
      'receivedAt' in choice
        ? [format.exact(choice.receivedAt), formatAbout(choice.about, document.settings.country)].filter(Boolean).join(' · ')
        : t(choice.source === 'kept' ? 'bench.keptSample' : 'bench.example'),
  }));
  const shown = source === 'edited' ? [{ value: 'edited', label: t('bench.edited') }, ...labelled] : labelled;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select
        flex={1}
        size="sm"
        label={t('bench.event')}
        data={shown}
        value={source}
        allowDeselect={false}
        onChange={(next) => {
          const choice = choices.find((each) => each.source === next);
          if (choice) choose(choice.source, choice.data);
        }}
      />
      <ActionIcon variant="default" size={36} aria-label={t('bench.edit')} title={t('bench.edit')} onClick={() => setEditing(true)}>
        <IconPencil size={16} />
      </ActionIcon>
      {isEditing && (
        <EventDialog
          data={data}
          onClose={() => setEditing(false)}
          onUse={(edited) => {
            choose('edited', edited);
            setEditing(false);
          }}
        />
      )}
    </Group>
  );
};

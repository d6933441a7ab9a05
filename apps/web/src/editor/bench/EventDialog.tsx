import { Button, Group, Input, SegmentedControl, Stack } from '@mantine/core';
import type { JsonObject } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { JsonInput } from '../json/JsonInput';
import { readRunData } from '../run/run-data';
import { EventFieldsForm } from './EventFieldsForm';

type Props = { data: JsonObject; onUse(data: JsonObject): void; onClose(): void };

/** The event by hand, as a form or as JSON. */
export const EventDialog = ({ data, onUse, onClose }: Props) => {
  const { t } = useTranslation();
  const [view, setView] = useState<'form' | 'json'>('form');
  const [text, setText] = useState(() => JSON.stringify(data, null, 2));
  const edited = readRunData(text);
  const change = (next: JsonObject) => setText(JSON.stringify(next, null, 2));
  return (
    <Dialog onClose={onClose} size="lg" title={t('bench.edit')}>
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('bench.editAs')}
          value={view}
          onChange={(next) => setView(next === 'json' ? 'json' : 'form')}
          data={[
            { value: 'form', label: t('bench.asForm'), disabled: edited === null },
            { value: 'json', label: t('bench.asJson') },
          ]}
        />
        {view === 'form' && edited ? (
          <EventFieldsForm data={edited} onChange={change} />
        ) : (
          <Input.Wrapper label={t('bench.eventData')} labelElement="div">
            <JsonInput
              label={t('bench.eventData')}
              minLines={8}
              text={text}
              complaint={edited === null ? t('json.notFields') : undefined}
              onChange={setText}
            />
          </Input.Wrapper>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={edited === null} onClick={() => edited && onUse(edited)}>
            {t('bench.useEvent')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

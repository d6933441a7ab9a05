import { Input, Select, Stack } from '@mantine/core';
import { findTrigger } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useSamples } from '../../api/flows';
import { formatAbout } from '../../format/format-about';
import { useFormat } from '../../format/use-format';
import { useEditor } from '../editor-context';
import { JsonInput } from '../json/JsonInput';

type Props = { text: string; invalid: boolean; onChange(text: string): void };

/** Which data the run starts with: a real event, the example, or either of them edited. */
export const RunData = ({ text, invalid, onChange }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { flow, document, catalog } = useEditor();
  const events = useSamples(flow.id).data?.samples ?? [];
  const trigger = Object.values(document.steps).find((step) => step.kind === 'trigger');
  const example = trigger && findTrigger(catalog, trigger)?.sample;
  const choices = [
    ...events.map((event) => ({
      value: event.eventId,
      label: [format.exact(event.receivedAt), formatAbout(event.about, document.settings.country)].filter(Boolean).join(' · '),
      data: event.data as unknown,
    })),
    ...(example === undefined ? [] : [{ value: 'example', label: t('editor.exampleData'), data: example as unknown }]),
  ];
  return (
    <Stack gap="xs">
      {choices.length > 0 && (
        <Select
          label={t('editor.startFrom')}
          placeholder={t('stepForm.choose')}
          data={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(chosen) => {
            const choice = choices.find(({ value }) => value === chosen);
            if (choice) onChange(JSON.stringify(choice.data, null, 2));
          }}
        />
      )}
      <Input.Wrapper label={t('editor.runData')} labelElement="div">
        <JsonInput
          label={t('editor.runData')}
          minLines={6}
          text={text}
          complaint={invalid ? t('json.notFields') : undefined}
          onChange={onChange}
        />
      </Input.Wrapper>
    </Stack>
  );
};

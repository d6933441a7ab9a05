import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { type Json, type JsonObject, outputSchema } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { type DataEntry, dataEntries } from '../data/data-entry';
import { useEditor } from '../editor-context';
import { putAt } from './put-at';

type Props = { data: JsonObject; onChange(data: JsonObject): void };

/** One field for each piece of the trigger's data, called as pills call it. Lists are edited as JSON. */
export const EventFieldsForm = ({ data, onChange }: Props) => {
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const trigger = Object.values(document.steps).find((step) => step.kind === 'trigger');
  if (!trigger) return null;
  const schema = outputSchema(trigger, { document, catalog });
  const entries = dataEntries({ step: trigger.id, schema, sample: data, language }).filter(isSimple);
  return (
    <Stack gap="sm">
      {entries.map((entry) => (
        <EntryField
          key={entry.ref.path.join('.')}
          entry={entry}
          onChange={(value) => onChange(putAt(data, entry.ref.path, value) as JsonObject)}
        />
      ))}
    </Stack>
  );
};

const isSimple = ({ type, sample }: DataEntry): boolean =>
  type !== 'object' && type !== 'array' && (typeof sample !== 'object' || sample === null);

const EntryField = ({ entry, onChange }: { entry: DataEntry; onChange(value: Json): void }) => {
  const { t } = useTranslation();
  const { type, sample } = entry;
  const label = [...entry.trail, entry.label].join(' · ');
  if (type === 'boolean')
    return <Switch label={label} checked={sample === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  if (type === 'number' || type === 'integer')
    return (
      <NumberInput
        label={label}
        value={typeof sample === 'number' ? sample : ''}
        onChange={(value) => onChange(typeof value === 'number' ? value : null)}
      />
    );
  return (
    <TextInput
      label={label}
      placeholder={t('common.empty')}
      value={sample === null || sample === undefined ? '' : String(sample)}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
};

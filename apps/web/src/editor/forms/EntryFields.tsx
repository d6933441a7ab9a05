import { Button, Group, Select, Stack } from '@mantine/core';
import { type Entry, type JsonSchema, propertiesOf, type Ref, ref, type StepId } from '@navette/flow';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { fieldHints } from '../fields/field-spec';
import { PillField } from '../pills/PillField';
import { DurationField } from './DurationField';

type Props = { value: Entry | undefined; stepId: StepId; output: JsonSchema; onChange(entry: Entry | undefined): void };

/** Who may enter again, and what happens when somebody is still in the flow. */
export const EntryFields = ({ value, stepId, output, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  if (!value) {
    if (readOnly) return null;
    const start = (): Entry => ({ identity: identityIn(output, stepId), again: 'always', alreadyIn: 'start' });
    return (
      <Group>
        <Button variant="subtle" color="gray" px={6} leftSection={<IconUserCheck size={16} />} onClick={() => onChange(start())}>
          {t('stepForm.addEntry')}
        </Button>
      </Group>
    );
  }
  const again = typeof value.again === 'string' ? value.again : 'every';
  const set = (change: Partial<Entry>) => onChange({ ...value, ...change });
  return (
    <Stack gap="md">
      <FieldFrame path="entry.identity" label={t('stepForm.identity')} help={t('stepForm.identityHelp')}>
        {() => (
          <PillField
            label={t('stepForm.identity')}
            single
            value={value.identity}
            readOnly={readOnly}
            onChange={(next) => next?.kind === 'ref' && set({ identity: next })}
          />
        )}
      </FieldFrame>
      <FieldFrame path="entry.again" label={t('stepForm.again')}>
        {() => (
          <Stack gap="xs">
            <Select
              aria-label={t('stepForm.again')}
              readOnly={readOnly}
              allowDeselect={false}
              value={again}
              data={(['always', 'never', 'afterLeaving', 'every'] as const).map((each) => ({
                value: each,
                label: t(`stepForm.agains.${each}`),
              }))}
              onChange={(next) => next && set({ again: next === 'every' ? { every: { amount: 30, unit: 'days' } } : (next as 'always') })}
            />
            {typeof value.again === 'object' && (
              <DurationField label={t('stepForm.again')} value={value.again.every} onChange={(every) => set({ again: { every } })} />
            )}
          </Stack>
        )}
      </FieldFrame>
      <FieldFrame path="entry.alreadyIn" label={t('stepForm.alreadyIn')}>
        {() => (
          <Select
            aria-label={t('stepForm.alreadyIn')}
            readOnly={readOnly}
            allowDeselect={false}
            value={value.alreadyIn}
            data={(['start', 'ignore', 'restart'] as const).map((each) => ({ value: each, label: t(`stepForm.alreadyIns.${each}`) }))}
            onChange={(next) => next && set({ alreadyIn: next as Entry['alreadyIn'] })}
          />
        )}
      </FieldFrame>
      {!readOnly && (
        <Group>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
            {t('stepForm.removeEntry')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** The first e-mail or phone among the data, else the first of all. */
const identityIn = (output: JsonSchema, stepId: StepId): Ref => {
  const properties = propertiesOf(output);
  const telling = properties.find(
    ([name, schema]) => ['email', 'phone'].includes(String(fieldHints(schema).format ?? schema.format)) || /mail|phone|from/i.test(name),
  );
  return ref(stepId, [(telling ?? properties[0])?.[0] ?? 'id']);
};

import { Button, Group, Select, Stack } from '@mantine/core';
import type { CatalogTrigger, Entry, StepId } from '@navette/flow';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { DurationField } from '../forms/DurationField';
import { PillField } from '../pills/PillField';
import { identityIn } from './identity-in';

type Props = { value: Entry | undefined; stepId: StepId; trigger: CatalogTrigger; onChange(entry: Entry | undefined): void };

/** Who may enter again, and what happens when somebody is still in the flow. */
export const EntryFields = ({ value, stepId, trigger, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly, samples } = useEditor();
  if (!value) {
    if (readOnly) return null;
    const start = (): Entry => ({
      identity: identityIn(trigger, { stepId, sample: samples[stepId] }),
      again: 'always',
      alreadyIn: 'start',
    });
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

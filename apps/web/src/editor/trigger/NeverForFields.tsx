import { Select, Stack } from '@mantine/core';
import type { CatalogTrigger, StepId, TriggerStep } from '@navette/flow';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { PillField } from '../pills/PillField';
import { BlockOffer } from './BlockOffer';
import { identityIn } from './identity-in';
import { RemoveBlock } from './RemoveBlock';

type NeverFor = NonNullable<TriggerStep['neverFor']>;
type Props = { value: NeverFor | undefined; stepId: StepId; trigger: CatalogTrigger; onChange(neverFor: NeverFor | undefined): void };

/** Those whom a lookup table lists never start a run. */
export const NeverForFields = ({ value, stepId, trigger, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly, tables, samples } = useEditor();
  if (!value) {
    const start = (): NeverFor => ({
      tableId: tables.length === 1 ? tables[0]!.id : '',
      value: identityIn(trigger, { stepId, sample: samples[stepId] }),
    });
    return <BlockOffer label={t('conditions.addNeverFor')} icon={<IconUserOff size={16} />} onClick={() => onChange(start())} />;
  }
  return (
    <Stack gap="md" role="group" aria-label={t('conditions.neverFor')}>
      <FieldFrame path="neverFor.tableId" label={t('conditions.neverFor')} help={t('conditions.neverForHelp')} required>
        {({ invalid, describedBy }) => (
          <Select
            aria-label={t('conditions.neverFor')}
            aria-describedby={describedBy}
            error={invalid}
            readOnly={readOnly}
            searchable
            placeholder={t('stepForm.choose')}
            nothingFoundMessage={t('conditions.noTables')}
            data={tables.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.tableId || null}
            onChange={(tableId) => tableId && onChange({ ...value, tableId })}
          />
        )}
      </FieldFrame>
      <FieldFrame path="neverFor.value" label={t('conditions.neverForValue')} required>
        {({ invalid, describedBy }) => (
          <PillField
            label={t('conditions.neverForValue')}
            single
            required
            invalid={invalid}
            describedBy={describedBy}
            value={value.value.path.length > 0 ? value.value : undefined}
            readOnly={readOnly}
            onChange={(next) => onChange({ ...value, value: next?.kind === 'ref' ? next : { kind: 'ref', step: stepId, path: [] } })}
          />
        )}
      </FieldFrame>
      <RemoveBlock label={t('conditions.removeNeverFor')} onClick={() => onChange(undefined)} />
    </Stack>
  );
};

import { Group, NativeSelect, NumberInput } from '@mantine/core';
import type { Duration } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';

type Props = { label: string; value: Duration; onChange(value: Duration): void };

const units = ['seconds', 'minutes', 'hours', 'days', 'weeks'] as const;

/** "3 days". */
export const DurationField = ({ label, value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={label}>
      <NumberInput
        w={110}
        aria-label={t('stepForm.amount')}
        readOnly={readOnly}
        min={1}
        value={value.amount}
        onChange={(amount) => typeof amount === 'number' && amount > 0 && onChange({ ...value, amount })}
      />
      <NativeSelect
        flex={1}
        aria-label={t('stepForm.unit')}
        disabled={readOnly}
        value={value.unit}
        data={units.map((unit) => ({ value: unit, label: t(`stepForm.units.${unit}`) }))}
        onChange={(event) => onChange({ ...value, unit: event.currentTarget.value as Duration['unit'] })}
      />
    </Group>
  );
};

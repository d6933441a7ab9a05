import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { type Duration, literal } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { durationOfIso, isoOfDuration } from './iso-duration';
import { TypedOrData } from './TypedOrData';

const units = ['minutes', 'hours', 'days', 'weeks'] as const;

/** A length of time: an amount and a unit, kept as ISO 8601; or from data. */
export const IsoDurationField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const [idle, setIdle] = useState<Duration['unit']>('hours');
  const duration = value?.kind === 'literal' ? durationOfIso(String(value.value)) : undefined;
  const unit = duration?.unit ?? idle;
  const set = (amount: number, next: Duration['unit']) => {
    setIdle(next);
    onChange(amount > 0 ? literal(isoOfDuration({ amount, unit: next })) : undefined);
  };
  return (
    <TypedOrData
      {...props}
      required={spec.required}
      isTyped={value === undefined || duration !== undefined}
      data={value?.kind === 'ref' ? undefined : <PillField {...props} required={spec.required} />}
    >
      <Group gap={6} wrap="nowrap" role="group" aria-label={label}>
        <NumberInput
          w={96}
          hideControls
          min={1}
          allowDecimal={false}
          aria-label={t('stepForm.amount')}
          aria-describedby={describedBy}
          aria-required={spec.required}
          error={invalid}
          readOnly={readOnly}
          value={duration?.amount ?? ''}
          onChange={(next) => set(typeof next === 'number' ? next : 0, unit)}
        />
        <NativeSelect
          flex={1}
          aria-label={t('stepForm.unit')}
          disabled={readOnly}
          value={unit}
          data={units.map((each) => ({ value: each, label: t(`stepForm.units.${each}`) }))}
          onChange={(event) => set(duration?.amount ?? 0, event.currentTarget.value as Duration['unit'])}
        />
      </Group>
    </TypedOrData>
  );
};

import { Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { type MoveUnit, moveUnits, type Ref } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillField } from '../pills/PillField';
import { SamplePreview } from '../transforms/SamplePreview';
import { BusinessHours } from '../waits/BusinessHours';
import type { ControlProps } from './control-props';
import { moveOf, withMove } from './moved-date';

type Shown = Pick<ControlProps, 'label' | 'value' | 'onChange' | 'invalid' | 'describedBy' | 'readOnly'>;

const countsBusiness = (unit: MoveUnit): boolean => unit === 'businessDays' || unit === 'businessHours';

/** "3 business days after ⟦Call time⟧", and the day that makes of the sample. */
export const MovedPill = ({ pill, ...props }: Shown & { pill: Ref }) => {
  const { label, onChange, readOnly } = props;
  const { t } = useTranslation();
  const move = moveOf(pill);
  // Before a number is typed there is no move to keep them in.
  const [idle, setIdle] = useState<{ unit: MoveUnit; sign: 1 | -1 }>({ unit: 'businessDays', sign: 1 });
  const unit = move?.unit ?? idle.unit;
  const sign = move ? (move.by < 0 ? -1 : 1) : idle.sign;
  const set = (amount: number, next: { unit: MoveUnit; sign: 1 | -1 }) => {
    setIdle(next);
    onChange(
      withMove(
        pill,
        amount === 0
          ? null
          : { ...(move?.calendar && countsBusiness(next.unit) && { calendar: move.calendar }), by: amount * next.sign, unit: next.unit },
      ),
    );
  };
  const amount = Math.abs(move?.by ?? 0);
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap" role="group" aria-label={t('stepForm.movedBy', { field: label })}>
        <NumberInput
          w={64}
          hideControls
          aria-label={t('stepForm.amount')}
          readOnly={readOnly}
          min={0}
          value={amount}
          onChange={(next) => set(typeof next === 'number' ? next : 0, { unit, sign })}
        />
        <NativeSelect
          flex={1}
          aria-label={t('stepForm.unit')}
          disabled={readOnly}
          value={unit}
          data={moveUnits.map((each) => ({ value: each, label: t(`stepForm.choices.${each}`) }))}
          onChange={(event) => set(amount, { unit: event.currentTarget.value as MoveUnit, sign })}
        />
        <NativeSelect
          aria-label={t('stepForm.beforeOrAfter')}
          disabled={readOnly}
          value={sign}
          data={[
            { value: '1', label: t('stepForm.choices.after') },
            { value: '-1', label: t('stepForm.choices.before') },
          ]}
          onChange={(event) => set(amount, { unit, sign: event.currentTarget.value === '-1' ? -1 : 1 })}
        />
      </Group>
      <PillField {...props} value={pill} onChange={(next) => onChange(keepingMove(next))} single />
      <SamplePreview pill={pill} asDate />
      {move && countsBusiness(unit) && (
        <BusinessHours
          calendar={move.calendar}
          onChange={(chosen) => onChange(withMove(pill, { by: move.by, unit, ...(chosen && { calendar: chosen.id }) }))}
        />
      )}
    </Stack>
  );

  /** Other data in the same place is moved alike. */
  function keepingMove(next: ControlProps['value']): ControlProps['value'] {
    return next?.kind === 'ref' && moveOf(next) === null && next.step !== pill.step ? withMove(next, move) : next;
  }
};

import { Radio, Stack } from '@mantine/core';
import type { QuietWatch } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { DurationField } from '../forms/DurationField';

type Props = { value: QuietWatch | null; onChange(value: QuietWatch | null): void };

const kindOf = (value: QuietWatch | null) => (value === null ? 'habit' : value === 'never' ? 'never' : 'after');

/** "Warn if no run for". */
export const WatchField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const watches = { habit: null, after: { after: { amount: 1, unit: 'days' } }, never: 'never' } as const;
  const choose = (kind: string) => onChange(watches[kind as keyof typeof watches]);
  return (
    <Stack gap="xs">
      <Radio.Group label={t('flowSettings.watch')} description={t('flowSettings.watchHelp')} value={kindOf(value)} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {(['habit', 'after', 'never'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={t(`flowSettings.watches.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {value !== null && value !== 'never' && (
        <DurationField label={t('flowSettings.watchAfter')} value={value.after} onChange={(after) => onChange({ after })} />
      )}
    </Stack>
  );
};

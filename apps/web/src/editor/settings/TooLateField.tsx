import { Stack, Switch } from '@mantine/core';
import type { Duration } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { DurationField } from '../forms/DurationField';

type Props = { value: Duration | null; onChange(value: Duration | null): void };

/** "Too late to be useful after": off by default. */
export const TooLateField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Switch
        label={t('flowSettings.tooLate')}
        description={t('flowSettings.tooLateHelp')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { amount: 24, unit: 'hours' } : null)}
      />
      {value && <DurationField label={t('flowSettings.tooLateAfter')} value={value} onChange={onChange} />}
    </Stack>
  );
};

import { Checkbox, Stack } from '@mantine/core';
import type { WaitLimit } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { DurationField } from '../forms/DurationField';
import { BusinessHours } from './BusinessHours';

type Props = { label: string; value: WaitLimit; onChange(value: WaitLimit): void };

/** "3 days", of business days only when it is told in days or weeks. */
export const LimitField = ({ label, value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { businessDays = false, calendar, ...duration } = value;
  const takesDays = value.unit === 'days' || value.unit === 'weeks';
  return (
    <Stack gap="xs">
      <DurationField
        label={label}
        value={duration}
        onChange={(next) => onChange(businessDays && (next.unit === 'days' || next.unit === 'weeks') ? { ...value, ...next } : next)}
      />
      {takesDays && (
        <Checkbox
          size="sm"
          label={t('conditions.businessDaysOnly')}
          disabled={readOnly}
          checked={businessDays}
          onChange={(event) => onChange(event.currentTarget.checked ? { ...duration, businessDays: true } : duration)}
        />
      )}
      {takesDays && businessDays && (
        <BusinessHours
          calendar={calendar}
          onChange={(chosen) => onChange({ ...duration, businessDays, ...(chosen && { calendar: chosen.id }) })}
        />
      )}
    </Stack>
  );
};

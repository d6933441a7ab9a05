import { Stack, Switch } from '@mantine/core';
import type { Duration } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { DurationField } from './DurationField';

type Props = { value: Duration | undefined; onChange(value: Duration | undefined): void };

export const TimeLimitField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  return (
    <FieldFrame path="timeout" label={t('stepForm.timeLimit')} help={t('stepForm.timeLimitHelp')}>
      {() => (
        <Stack gap="xs">
          <Switch
            label={t('stepForm.ownTimeLimit')}
            disabled={readOnly}
            checked={value !== undefined}
            onChange={(event) => onChange(event.currentTarget.checked ? { amount: 1, unit: 'minutes' } : undefined)}
          />
          {value && <DurationField label={t('stepForm.timeLimit')} value={value} onChange={onChange} />}
        </Stack>
      )}
    </FieldFrame>
  );
};

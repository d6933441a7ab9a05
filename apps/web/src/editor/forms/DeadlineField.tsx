import { Stack, Switch } from '@mantine/core';
import type { WaitLimit } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { LimitField } from '../waits/LimitField';

type Props = { value: 'none' | WaitLimit; onChange(value: 'none' | WaitLimit): void };

/** How long at most; then the path "Too late". */
export const DeadlineField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  return (
    <FieldFrame path="for.deadline" label={t('stepForm.deadline')} help={t('stepForm.deadlineHelp')}>
      {() => (
        <Stack gap="xs">
          <Switch
            label={t('stepForm.hasDeadline')}
            disabled={readOnly}
            checked={value !== 'none'}
            onChange={(event) => onChange(event.currentTarget.checked ? { amount: 3, unit: 'days' } : 'none')}
          />
          {value !== 'none' && <LimitField label={t('stepForm.deadline')} value={value} onChange={onChange} />}
        </Stack>
      )}
    </FieldFrame>
  );
};

import { Group, NumberInput, Text } from '@mantine/core';
import type { Retry } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { DurationField } from './DurationField';

type Custom = Exclude<Retry, string>;

export const CustomRetry = ({ value, onChange }: { value: Custom; onChange(value: Custom): void }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  return (
    <Group gap="xs" wrap="nowrap">
      <NumberInput
        w={80}
        aria-label={t('stepForm.tries')}
        readOnly={readOnly}
        min={1}
        max={50}
        allowDecimal={false}
        value={value.tries}
        onChange={(tries) => typeof tries === 'number' && tries >= 1 && tries <= 50 && onChange({ ...value, tries })}
      />
      <Text size="sm">{t('stepForm.triesWithin')}</Text>
      <DurationField label={t('stepForm.triesWithin')} value={value.within} onChange={(within) => onChange({ ...value, within })} />
    </Group>
  );
};

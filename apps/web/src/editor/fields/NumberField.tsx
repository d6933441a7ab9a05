import { ActionIcon, Group, NumberInput, Tooltip } from '@mantine/core';
import { literal } from '@navette/flow';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useTakesData } from '../data/use-takes-data';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';

/** A number typed by hand, or one pill. */
export const NumberField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const takesData = useTakesData();
  const words = useWords();
  const language = useLanguage();
  const [isData, setData] = useState(value !== undefined && value.kind !== 'literal');
  const { unit } = fieldHints(spec.schema);
  const typed = value?.kind === 'literal' && typeof value.value === 'number' ? value.value : '';
  if (isData || (value !== undefined && value.kind !== 'literal')) {
    return <PillField label={label} value={value} onChange={onChange} invalid={invalid} describedBy={describedBy} readOnly={readOnly} />;
  }
  return (
    <Group gap={4} wrap="nowrap">
      <NumberInput
        flex={1}
        aria-label={label}
        aria-describedby={describedBy}
        required={spec.required}
        error={invalid}
        readOnly={readOnly}
        value={typed}
        placeholder={typeof spec.schema.default === 'number' ? String(spec.schema.default) : undefined}
        decimalSeparator={language === 'fr' ? ',' : '.'}
        allowedDecimalSeparators={['.', ',']}
        suffix={unit ? ` ${words(unit)}` : undefined}
        onChange={(next) => onChange(typeof next === 'number' ? literal(next) : undefined)}
      />
      {!readOnly && takesData && (
        <Tooltip label={t('stepForm.fromData')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('stepForm.fromDataFor', { field: label })}
            onClick={() => setData(true)}
          >
            <IconBraces size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
};

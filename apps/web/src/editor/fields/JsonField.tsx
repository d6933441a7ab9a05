import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PillFieldProps } from '../pills/PillField';
import { jsonTextOfValue, valueOfJsonText } from './json-text';

/** A value as JSON, pills included; what cannot be read stays in the field and is not taken. */
export const JsonField = ({ label, value, onChange, describedBy, required = false, invalid = false, readOnly = false }: PillFieldProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? jsonTextOfValue(value);
  const isUnreadable = typed !== null && valueOfJsonText(typed) === null;
  return (
    <Textarea
      aria-label={label}
      aria-describedby={describedBy}
      aria-required={required}
      autosize
      minRows={2}
      maxRows={14}
      readOnly={readOnly}
      error={isUnreadable ? t('stepForm.notJson') : invalid}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const read = valueOfJsonText(currentTarget.value);
        if (read !== null) onChange(read.value);
      }}
      onBlur={() => !isUnreadable && setTyped(null)}
    />
  );
};

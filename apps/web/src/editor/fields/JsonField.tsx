import { useState } from 'react';
import { JsonInput } from '../json/JsonInput';
import type { PillFieldProps } from '../pills/PillField';
import { jsonTextOfValue, valueOfJsonText } from './json-text';

/** A value as JSON, pills included; what cannot be read stays in the field and is not taken. */
export const JsonField = ({ label, value, onChange, describedBy, required = false, invalid = false, readOnly = false }: PillFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && valueOfJsonText(typed) === null;
  return (
    <div role="none" onBlur={() => !isUnreadable && setTyped(null)}>
      <JsonInput
        label={label}
        describedBy={describedBy}
        required={required}
        invalid={invalid}
        readOnly={readOnly}
        text={typed ?? jsonTextOfValue(value)}
        onChange={(text) => {
          setTyped(text);
          const read = valueOfJsonText(text);
          if (read !== null) onChange(read.value);
        }}
      />
    </div>
  );
};

import type { ControlProps } from './control-props';
import { JsonField } from './JsonField';

/** Whatever no other control can show. */
export const JsonControl = ({ spec, label, value, onChange, describedBy, invalid, readOnly }: ControlProps) => (
  <JsonField
    label={label}
    value={value}
    onChange={onChange}
    describedBy={describedBy}
    required={spec.required}
    invalid={invalid}
    readOnly={readOnly}
  />
);

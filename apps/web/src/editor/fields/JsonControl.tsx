import type { ControlProps } from './control-props';
import { JsonField } from './JsonField';

/** Whatever no other control can show. */
export const JsonControl = ({ label, value, onChange, describedBy, invalid, readOnly }: ControlProps) => (
  <JsonField label={label} value={value} onChange={onChange} describedBy={describedBy} invalid={invalid} readOnly={readOnly} />
);

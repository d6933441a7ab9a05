import type { JsonSchema, Value } from '@navette/flow';
import type { FieldSpec } from './field-spec';

/** What every control gets. `path`: where issues are pinned, `params.lastName`. */
export type ControlProps = {
  spec: FieldSpec;
  /** Holds the definitions that references point at. */
  root: JsonSchema;
  path: string;
  label: string;
  value: Value | undefined;
  /** Undefined empties the field. */
  onChange(value: Value | undefined): void;
  /** Other fields of the same group, for lists that depend on them. */
  siblings: Record<string, Value>;
  invalid: boolean;
  describedBy: string;
  readOnly: boolean;
};

import { Stack } from '@mantine/core';
import type { JsonSchema, Value } from '@navette/flow';
import { FieldOf } from './FieldOf';
import { type FieldSpec, orderFields } from './field-spec';
import { OptionalFields } from './OptionalFields';

type Props = {
  schema: JsonSchema;
  root: JsonSchema;
  values: Record<string, Value>;
  path: string;
  onChange(name: string, value: Value | undefined): void;
};

/** A form from a schema alone: required, then filled, then the optional ones behind one button. */
export const SchemaFields = ({ schema, root, values, path, onChange }: Props) => {
  const { required, filled, optional } = orderFields(schema, values, root);
  const draw = (spec: FieldSpec) => (
    <FieldOf
      key={spec.name}
      spec={spec}
      root={root}
      path={`${path}.${spec.name}`}
      value={values[spec.name]}
      siblings={values}
      onChange={(value) => onChange(spec.name, value)}
    />
  );
  return (
    <Stack gap="md">
      {required.map(draw)}
      {required.length + filled.length === 0 && optional.length <= 6 ? optional.map(draw) : null}
      <OptionalFields
        filled={filled}
        optional={required.length + filled.length === 0 && optional.length <= 6 ? [] : optional}
        path={path}
        draw={draw}
      />
    </Stack>
  );
};

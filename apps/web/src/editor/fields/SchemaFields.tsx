import { Stack } from '@mantine/core';
import type { JsonSchema, Value } from '@navette/flow';
import { FieldGroups } from './FieldGroups';
import { FieldOf } from './FieldOf';
import { type FieldSpec, inPlace, orderFields } from './field-spec';
import { OptionalFields } from './OptionalFields';
import { useSaidFields } from './use-said-fields';

type Props = {
  schema: JsonSchema;
  root: JsonSchema;
  values: Record<string, Value>;
  path: string;
  onChange(name: string, value: Value | undefined): void;
};

/** So few optional fields, with nothing above them, are shown at once. */
const fewFields = 6;

/** A form from a schema alone: required, then filled, then the optional ones behind one button. */
export const SchemaFields = ({ schema, root, values, path, onChange }: Props) => {
  const { required, filled, optional } = orderFields(schema, values, root);
  useSaidFields([...required, ...filled, ...optional]);
  const areFew = required.length === 0 && filled.length + optional.length <= fewFields;
  const draw = (specs: FieldSpec[]) => (
    <FieldGroups
      specs={specs}
      draw={(spec) => (
        <FieldOf
          key={spec.name}
          spec={spec}
          root={root}
          path={`${path}.${spec.name}`}
          value={values[spec.name]}
          siblings={values}
          onChange={(value) => onChange(spec.name, value)}
        />
      )}
    />
  );
  return (
    <Stack gap="md">
      {areFew ? draw(inPlace([...filled, ...optional])) : draw(required)}
      {!areFew && <OptionalFields filled={filled} optional={optional} path={path} draw={draw} />}
    </Stack>
  );
};

import { Button, Stack } from '@mantine/core';
import type { JsonSchema } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SchemaField } from './SchemaField';
import { type Field, fieldsOf } from './schema-fields';

type Values = Record<string, string>;
type Props = {
  schema: JsonSchema;
  values: Values;
  onChange(values: Values): void;
  /** By field name. */
  refused?: ReadonlySet<string>;
  /** The dialog around it begins in its first field. */
  takesFocus?: boolean;
};

/** A form from a JSON Schema of text fields with `x-ui`: required ones and those with a default first, the others on request. No connector ships screen code. */
export const SchemaForm = ({ schema, values, onChange, refused, takesFocus = false }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const fields = fieldsOf(schema, values);
  const isShown = ({ name, required, schema }: Field) => required || schema.default !== undefined || values[name] || refused?.has(name);
  const required = fields.filter(isShown);
  const optional = fields.filter((field) => !required.includes(field));
  const shown = isOpen || required.length === 0 ? fields : required;
  return (
    <Stack gap="md">
      {shown.map((field, index) => (
        <SchemaField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          takesFocus={takesFocus && index === 0}
          isRefused={refused?.has(field.name) ?? false}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
      {optional.length > 0 && required.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(isOpen ? 'form.hideOptional' : 'form.optionalFields', { count: optional.length })}
        </Button>
      )}
    </Stack>
  );
};

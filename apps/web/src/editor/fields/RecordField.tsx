import { ActionIcon, Group, Stack } from '@mantine/core';
import { humanise, type JsonSchema, propertyOf, type Value } from '@navette/flow';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { FieldOf } from './FieldOf';
import { NewRecordField } from './NewRecordField';
import classes from './RowsField.module.css';
import { fieldsOfValue, withField } from './row-values';

/** A record whose fields are added one by one, by their names. */
export const RecordField = ({ spec, root, path, label, value, onChange, describedBy, readOnly }: ControlProps) => {
  const { t } = useTranslation();
  const fields = fieldsOfValue(value);
  if (fields === null)
    return <PillField label={label} value={value} onChange={onChange} single describedBy={describedBy} readOnly={readOnly} />;
  const item: JsonSchema = propertyOf(spec.schema, Object.keys(fields)[0] ?? 'any', root) ?? { type: 'string' };
  const set = (name: string, next: Value | undefined) => onChange(withField(fields, name, next));
  return (
    <Stack gap="xs">
      {Object.entries(fields).map(([name, each]) => (
        <Group key={name} gap={4} wrap="nowrap" align="flex-start">
          <div className={classes.fields}>
            <FieldOf
              spec={{ name, schema: item, required: false }}
              root={root}
              path={`${path}.${name}`}
              label={humanise(name)}
              value={each}
              siblings={fields}
              onChange={(next) => set(name, next ?? { kind: 'literal', value: '' })}
            />
          </div>
          {!readOnly && (
            <ActionIcon
              mt={27}
              variant="subtle"
              color="gray"
              aria-label={t('stepForm.removeField', { name: humanise(name) })}
              onClick={() => set(name, undefined)}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && <NewRecordField taken={Object.keys(fields)} onAdd={(name) => set(name, { kind: 'literal', value: '' })} />}
    </Stack>
  );
};

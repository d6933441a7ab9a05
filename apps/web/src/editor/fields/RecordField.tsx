import { ActionIcon, Group, Stack } from '@mantine/core';
import { humanise, type JsonSchema, propertyOf, type Value } from '@navette/flow';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Match } from '../data/suggest-matches';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { FieldOf } from './FieldOf';
import { fieldHints } from './field-spec';
import { MatchSuggestions } from './MatchSuggestions';
import { NewRecordField } from './NewRecordField';
import classes from './RowsField.module.css';
import { fieldsOfValue, withField } from './row-values';
import { useMatches } from './use-matches';

/** A record whose fields are chosen one by one: from the app's own list where it has one, else by name. */
export const RecordField = ({ spec, root, path, label, value, onChange, describedBy, readOnly, siblings }: ControlProps) => {
  const { t } = useTranslation();
  const fields = fieldsOfValue(value);
  const list = fieldHints(spec.schema).mapping ?? '';
  const { targets, matches } = useMatches({ list, siblings, root }, Object.keys(fields ?? {}));
  if (fields === null)
    return <PillField label={label} value={value} onChange={onChange} single describedBy={describedBy} readOnly={readOnly} />;
  const item: JsonSchema = propertyOf(spec.schema, Object.keys(fields)[0] ?? 'any', root) ?? { type: 'string' };
  const set = (name: string, next: Value | undefined) => onChange(withField(fields, name, next));
  const nameOf = (name: string) => targets.find((target) => target.value === name)?.label ?? humanise(name);
  const accept = (accepted: Match[]) =>
    onChange({ kind: 'fields', fields: { ...fields, ...Object.fromEntries(accepted.map(({ target, ref }) => [target.value, ref])) } });
  return (
    <Stack gap="xs">
      {!readOnly && <MatchSuggestions matches={matches} onAccept={accept} />}
      {Object.entries(fields).map(([name, each]) => (
        <Group key={name} gap={4} wrap="nowrap" align="flex-start">
          <div className={classes.fields}>
            <FieldOf
              spec={{ name, schema: item, required: false }}
              root={root}
              path={`${path}.${name}`}
              label={nameOf(name)}
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
              aria-label={t('stepForm.removeField', { name: nameOf(name) })}
              onClick={() => set(name, undefined)}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <NewRecordField
          list={list || undefined}
          label={label}
          siblings={siblings}
          root={root}
          taken={Object.keys(fields)}
          onAdd={(name) => set(name, { kind: 'literal', value: '' })}
        />
      )}
    </Stack>
  );
};

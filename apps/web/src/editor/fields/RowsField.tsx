import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { type JsonSchema, propertyOf, type Value } from '@navette/flow';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';
import { FieldOf } from './FieldOf';
import classes from './RowsField.module.css';
import { emptyRow, rowsOfValue, valueOfRows } from './row-values';
import { TypedOrData } from './TypedOrData';
import { WholeFromData } from './WholeFromData';

/** A list, row by row: add, remove, up, down; or the whole list from one pill. */
export const RowsField = (props: ControlProps) => {
  const { spec, root, path, label, value, onChange, readOnly } = props;
  const { t } = useTranslation();
  const items: JsonSchema = propertyOf(spec.schema, 0, root) ?? {};
  const rows = rowsOfValue(value);
  if (rows === null) return <TypedOrData {...props} isTyped={false} />;
  const set = (next: Value[]) => onChange(valueOfRows(next));
  const swap = (a: number, b: number) => set(rows.with(a, rows[b]!).with(b, rows[a]!));
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.fields}>
            <FieldOf
              spec={{ name: String(index), schema: items, required: true }}
              root={root}
              path={`${path}.${index}`}
              label={t('stepForm.rowOf', { field: label, number: index + 1 })}
              value={row}
              siblings={{}}
              onChange={(next) => set(rows.with(index, next ?? emptyRow(items)))}
            />
          </div>
          {!readOnly && (
            <div className={classes.buttons}>
              <RowButton
                label={t('stepForm.moveUp', { number: index + 1 })}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
                icon={IconArrowUp}
              />
              <RowButton
                label={t('stepForm.moveDown', { number: index + 1 })}
                disabled={index === rows.length - 1}
                onClick={() => swap(index, index + 1)}
                icon={IconArrowDown}
              />
              <RowButton
                label={t('stepForm.removeRow', { number: index + 1 })}
                onClick={() => set(rows.toSpliced(index, 1))}
                icon={IconX}
              />
            </div>
          )}
        </div>
      ))}
      {!readOnly && (
        <Group gap="xs">
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => set([...rows, emptyRow(items)])}>
            {t('stepForm.addRow')}
          </Button>
          {rows.length === 0 && <WholeFromData label={label} text={t('stepForm.wholeList')} onPick={onChange} />}
        </Group>
      )}
    </Stack>
  );
};

type ButtonProps = { label: string; disabled?: boolean; icon: typeof IconX; onClick(): void };

const RowButton = ({ label, disabled, icon: Icon, onClick }: ButtonProps) => (
  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} disabled={disabled} onClick={onClick}>
    <Icon size={15} />
  </ActionIcon>
);

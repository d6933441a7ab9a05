import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GridCell } from './GridCell';
import classes from './TableGrid.module.css';
import type { Column, DraftRow, TableEdit } from './table-draft';

type Props = {
  row: DraftRow;
  number: number;
  keyLabel: string;
  columns: Column[];
  /** Number of the earlier row with the same key. */
  repeats: number | undefined;
  edit: ((edit: TableEdit) => void) | undefined;
};

export const GridRow = ({ row, number, keyLabel, columns, repeats, edit }: Props) => {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={classes.key}>
        <input
          data-key
          className={classes.input}
          aria-label={t('tables.cell', { column: keyLabel, row: number })}
          aria-invalid={repeats !== undefined || undefined}
          value={row.label}
          readOnly={!edit}
          onChange={(event) => edit?.({ kind: 'setLabel', id: row.id, label: event.currentTarget.value })}
        />
        {repeats !== undefined && <span className={classes.problem}>{t('tables.duplicate', { row: repeats })}</span>}
      </td>
      {columns.map((column) => (
        <td key={column.id}>
          <GridCell
            column={column}
            label={t('tables.cell', { column: column.label, row: number })}
            value={row.values[column.id] ?? null}
            onChange={edit && ((value) => edit({ kind: 'setCell', id: row.id, column: column.id, value }))}
          />
        </td>
      ))}
      {edit && (
        <td className={classes.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('tables.deleteRow', { number })}
            onClick={() => edit({ kind: 'removeRow', id: row.id })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
};

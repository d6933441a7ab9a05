import { Button, Group } from '@mantine/core';
import type { LookupTableAnswer } from '@navette/api/contract';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AddColumn } from './AddColumn';
import { DefaultRow } from './DefaultRow';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { repeatedKeys } from './repeated-keys';
import classes from './TableGrid.module.css';
import type { TableDraft, TableEdit } from './table-draft';

type Props = {
  table: LookupTableAnswer;
  draft: TableDraft /** Absent: may look but not change. */;
  edit: ((edit: TableEdit) => void) | undefined;
};

/** Ctrl Enter adds a row; the new row's key takes the focus. */
export const TableGrid = ({ table, draft, edit }: Props) => {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableElement>(null);
  const repeated = repeatedKeys(draft.rows, table.keyType);
  const addRow = () => {
    edit?.({ kind: 'addRow', id: crypto.randomUUID() });
    requestAnimationFrame(() => {
      const keys = grid.current?.querySelectorAll<HTMLInputElement>('input[data-key]');
      keys?.[keys.length - 1]?.focus();
    });
  };
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          className={classes.grid}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addRow();
          }}
        >
          <GridHead table={table} columns={draft.columns} edit={edit} />
          <tbody>
            {draft.rows.map((row, index) => (
              <GridRow
                key={row.id}
                row={row}
                number={index + 1}
                keyLabel={table.keyLabel}
                columns={draft.columns}
                repeats={repeated.get(row.id)}
                edit={edit}
              />
            ))}
            <DefaultRow columns={draft.columns} values={draft.defaultRow} edit={edit} />
          </tbody>
        </table>
      </div>
      {edit && (
        <Group gap="sm">
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={addRow} aria-keyshortcuts="Control+Enter">
            {t('tables.addRow')}
          </Button>
          <AddColumn taken={draft.columns.map((column) => column.id)} onAdd={(column) => edit({ kind: 'addColumn', column })} />
        </Group>
      )}
    </>
  );
};

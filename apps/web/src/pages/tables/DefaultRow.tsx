import { Checkbox } from '@mantine/core';
import type { JsonObject } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { GridCell } from './GridCell';
import classes from './TableGrid.module.css';
import type { Column, TableEdit } from './table-draft';

type Props = { columns: Column[]; values: JsonObject | null; edit: ((edit: TableEdit) => void) | undefined };

/** Always last: what a key that is not in the table gives. */
export const DefaultRow = ({ columns, values, edit }: Props) => {
  const { t } = useTranslation();
  return (
    <tr className={classes.default}>
      <td className={classes.key}>
        <Checkbox
          label={t('tables.anyOther')}
          title={t('tables.defaultRow')}
          checked={values !== null}
          disabled={!edit}
          onChange={(event) => edit?.({ kind: 'toggleDefault', on: event.currentTarget.checked })}
        />
      </td>
      {columns.map((column) => (
        <td key={column.id}>
          {values ? (
            <GridCell
              column={column}
              label={`${column.label}, ${t('tables.anyOther')}`}
              value={values[column.id] ?? null}
              onChange={edit && ((value) => edit({ kind: 'setDefault', column: column.id, value }))}
            />
          ) : (
            <span className={classes.none}>–</span>
          )}
        </td>
      ))}
      {edit && <td className={classes.tools} />}
    </tr>
  );
};

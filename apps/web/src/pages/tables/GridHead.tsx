import { ActionIcon } from '@mantine/core';
import type { LookupTableAnswer } from '@navette/api/contract';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TableGrid.module.css';
import type { Column, TableEdit } from './table-draft';

type Props = { table: LookupTableAnswer; columns: Column[]; edit: ((edit: TableEdit) => void) | undefined };

export const GridHead = ({ table, columns, edit }: Props) => {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={classes.key}>
          {table.keyLabel}
          <span className={classes.type}>{t(`tables.keyTypes.${table.keyType}`)}</span>
        </th>
        {columns.map((column) => (
          <th key={column.id}>
            <span className={classes.head}>
              <span>
                {column.label}
                <span className={classes.type}>{t(`tables.types.${column.type}`)}</span>
              </span>
              {edit && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('tables.deleteColumn', { name: column.label })}
                  onClick={() => edit({ kind: 'removeColumn', id: column.id })}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </span>
          </th>
        ))}
        {edit && <td className={classes.tools} />}
      </tr>
    </thead>
  );
};

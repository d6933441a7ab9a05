import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DataTable.module.css';
import { Panel } from './Panel';

type Props = { head: ReactNode; children: ReactNode };

/**
 * A table that becomes a list of cards on a narrow screen. Cells may carry `data-wide` (left out there), `data-main`
 * (most of a line), `data-line` (a line of its own) and `data-end` (at the right).
 */
export const DataTable = ({ head, children }: Props) => (
  <Panel flush>
    <div className={classes.scroll}>
      <Table highlightOnHover className={classes.table}>
        <Table.Thead>{head}</Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  </Panel>
);

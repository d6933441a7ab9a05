import { Table } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable';
import { FlowRow } from './FlowRow';

/** One row each; arrows go from one to the next. */
export const FlowList = ({ flows, catalog }: { flows: FlowLine[]; catalog: Catalog | undefined }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the rows' links have the focus; this only hears their arrows.
  <div onKeyDown={moveBetweenRows}>
    <DataTable head={<FlowColumns />}>
      {flows.map((flow) => (
        <FlowRow key={flow.id} flow={flow} catalog={catalog} />
      ))}
    </DataTable>
  </div>
);

const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
  const at = links.indexOf(event.target as HTMLElement);
  if (by === 0 || at === -1) return;
  event.preventDefault();
  links[at + by]?.focus();
};

const FlowColumns = () => {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th w={76}>{t('flows.columns.on')}</Table.Th>
      <Table.Th>{t('flows.columns.name')}</Table.Th>
      <Table.Th>{t('flows.columns.lastRun')}</Table.Th>
      <Table.Th>{t('flows.columns.day')}</Table.Th>
      <Table.Th>{t('flows.columns.health')}</Table.Th>
      <Table.Th w={56} aria-hidden="true" />
    </Table.Tr>
  );
};

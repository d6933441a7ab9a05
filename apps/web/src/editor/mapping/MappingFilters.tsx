import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MappingTable.module.css';
import type { RowFilter } from './mapping-rows';

type Props = {
  /** How many rows each would show. */
  filters: [RowFilter, number][];
  filter: RowFilter;
  onFilter(filter: RowFilter): void;
  query: string;
  onQuery(query: string): void;
  children: ReactNode;
};

/** Which rows: all, required, empty, changed since the published version; and those of a name. */
export const MappingFilters = ({ filters, filter, onFilter, query, onQuery, children }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={classes.filters}>
      <SegmentedControl
        size="xs"
        aria-label={t('mapping.whichFields')}
        value={filter}
        onChange={(next) => onFilter(next as RowFilter)}
        data={filters.map(([value, count]) => ({ value, label: t(`mapping.filters.${value}`, { count }) }))}
      />
      <TextInput
        className={classes.search}
        size="xs"
        leftSection={<IconSearch size={14} />}
        placeholder={t('stepForm.searchFields')}
        aria-label={t('stepForm.searchFields')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      {children}
    </div>
  );
};

import { useMemo } from 'react';
import { useCatalog } from './catalog';
import { useTables } from './tables';

/** The catalog, and as soon as they are here the lookup tables with it: pills are then called as their columns are. */
export const useCatalogWithTables = () => {
  const { data, error, refetch } = useCatalog();
  const tables = useTables().data?.tables;
  const known = useMemo(() => (data && tables ? { ...data, tables } : data), [data, tables]);
  return { data: known, error, refetch };
};

import type { Value } from '@navette/flow';
import { useState } from 'react';
import { includesFolded } from '../../format/fold';
import type { AppField } from './app-field';
import { orderRows, passesFilter, type RowFilter, rowFilters } from './mapping-rows';

type Given = {
  known: AppField[];
  values: Record<string, Value>;
  published: Record<string, Value> | undefined;
  /** The field that an issue leads to: in sight even where others are not. */
  wanted: string | undefined;
};

/** Which rows: by a filter as it stood when it was chosen, so that a row does not go while somebody fills it. */
type View = { filter: RowFilter; names: string[] | null };
const everything: View = { filter: 'all', names: null };

/** So many empty rows are shown before somebody asks for all. */
const emptyRows = 6;

/** The rows in their order, and which of them are in sight. */
export const useRowView = ({ known, values, published, wanted }: Given) => {
  const [filledBefore] = useState(() => Object.keys(values));
  const [chosen, setView] = useState(everything);
  const [query, setQuery] = useState('');
  const [isWhole, setWhole] = useState(false);
  const rows = orderRows(known, values, filledBefore);
  const passing = (filter: RowFilter) => rows.filter((row) => passesFilter(row, filter, { values, published }));
  const meaningless = { required: !rows.some(({ required }) => required), changed: !published, all: false, empty: false };
  const view = meaningless[chosen.filter] ? everything : chosen;
  const found = rows.filter(({ name, label }) => (view.names?.includes(name) ?? true) && includesFolded(label, query));
  const isLong = !isWhole && query === '' && view.filter === 'all';
  const others = found.filter(({ name, required }) => !required && !filledBefore.includes(name) && !Object.hasOwn(values, name));
  const hidden = isLong ? others.slice(emptyRows).filter(({ name }) => name !== wanted) : [];
  return {
    shown: found.filter((row) => !hidden.includes(row)),
    hidden: hidden.length,
    showAll: () => setWhole(true),
    filters: rowFilters.filter((filter) => !meaningless[filter]).map((filter): [RowFilter, number] => [filter, passing(filter).length]),
    filter: view.filter,
    setFilter: (filter: RowFilter) => setView(filter === 'all' ? everything : { filter, names: passing(filter).map(({ name }) => name) }),
    query,
    setQuery,
  };
};

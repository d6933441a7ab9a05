import type { Json, JsonObject } from '@navette/flow';
import type { LookupColumn, LookupTable } from '@navette/store';
import { ApiError } from '../errors.js';
import { readCsv, writeCsv } from './csv.js';

/** A table as CSV: the key's label first, then the columns' labels. */
export const tableToCsv = ({ keyLabel, columns, rows }: LookupTable): string =>
  writeCsv([
    [keyLabel, ...columns.map(({ label }) => label)],
    ...rows.map(({ label, values }) => [label, ...columns.map(({ id }) => textOf(values[id]))]),
  ]);

/** Rows of a CSV file for this table. Columns are found by label or id, whatever their order; unknown ones are passed over. */
export const rowsFromCsv = (csv: string, { columns }: Pick<LookupTable, 'columns'>): { label: string; values: JsonObject }[] => {
  const [head, ...lines] = readCsv(csv);
  if (!head) throw new ApiError('csvUnreadable', { line: 1 });
  const places = columns.map((column) => ({ column, at: head.findIndex((name, index) => index > 0 && isColumn(column, name)) }));
  return lines.map((line, index) => {
    const label = line[0]?.trim();
    if (!label) throw new ApiError('csvUnreadable', { line: index + 2 });
    const values = places.flatMap(({ column, at }) =>
      at < 0 ? [] : [[column.id, cellOf(column, line[at]?.trim() ?? '', index + 2)] as const],
    );
    return { label, values: Object.fromEntries(values) };
  });
};

const isColumn = ({ id, label }: LookupColumn, name: string): boolean => {
  const wanted = name.trim().toLowerCase();
  return wanted === id.toLowerCase() || wanted === label.trim().toLowerCase();
};

const yes = new Set(['true', 'yes', 'oui', 'vrai', '1', 'x']);

const cellOf = ({ type }: LookupColumn, text: string, line: number): Json => {
  if (text === '') return null;
  if (type === 'boolean') return yes.has(text.toLowerCase());
  if (type !== 'number') return text;
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  if (!Number.isFinite(number)) throw new ApiError('csvUnreadable', { line });
  return number;
};

const textOf = (value: Json | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

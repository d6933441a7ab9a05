import type { LookupTableAnswer } from '@navette/api/contract';
import type { Json, JsonObject } from '@navette/flow';

export type Column = LookupTableAnswer['columns'][number];
/** `id` is of this page only: it keeps a row's cells in place while rows come and go. */
export type DraftRow = { id: string; label: string; values: JsonObject };
export type TableDraft = { columns: Column[]; rows: DraftRow[]; defaultRow: JsonObject | null };

/** What is edited on screen before it is saved as a whole. */
export const draftOf = (table: LookupTableAnswer): TableDraft => ({
  columns: table.columns,
  rows: table.rows.map((row) => ({ id: row.key, label: row.label, values: row.values })),
  defaultRow: table.defaultRow,
});

export type TableEdit =
  | { kind: 'addRow'; id: string }
  | { kind: 'removeRow'; id: string }
  | { kind: 'setLabel'; id: string; label: string }
  | { kind: 'setCell'; id: string; column: string; value: Json }
  | { kind: 'setDefault'; column: string; value: Json }
  | { kind: 'toggleDefault'; on: boolean }
  | { kind: 'addColumn'; column: Column }
  | { kind: 'removeColumn'; id: string };

/** Edits are data; this is the one function that applies them. */
export const editTable = (draft: TableDraft, edit: TableEdit): TableDraft => {
  switch (edit.kind) {
    case 'addRow':
      return { ...draft, rows: [...draft.rows, { id: edit.id, label: '', values: {} }] };
    case 'removeRow':
      return { ...draft, rows: draft.rows.filter((row) => row.id !== edit.id) };
    case 'setLabel':
      return { ...draft, rows: changeRow(draft.rows, edit.id, (row) => ({ ...row, label: edit.label })) };
    case 'setCell':
      return {
        ...draft,
        rows: changeRow(draft.rows, edit.id, (row) => ({ ...row, values: { ...row.values, [edit.column]: edit.value } })),
      };
    case 'setDefault':
      return { ...draft, defaultRow: { ...draft.defaultRow, [edit.column]: edit.value } };
    case 'toggleDefault':
      return { ...draft, defaultRow: edit.on ? {} : null };
    case 'addColumn':
      return { ...draft, columns: [...draft.columns, edit.column] };
    case 'removeColumn':
      return { ...draft, columns: draft.columns.filter((column) => column.id !== edit.id) };
  }
};

const changeRow = (rows: DraftRow[], id: string, change: (row: DraftRow) => DraftRow): DraftRow[] =>
  rows.map((row) => (row.id === id ? change(row) : row));

/** Rows that hold something; an empty last line is not kept. */
export const filledRows = (draft: TableDraft): DraftRow[] => draft.rows.filter((row) => row.label.trim() !== '');

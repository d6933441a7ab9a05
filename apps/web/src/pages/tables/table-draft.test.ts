import { describe, expect, it } from 'vitest';
import { editTable, filledRows, type TableDraft } from './table-draft';

const draft: TableDraft = {
  columns: [{ id: 'owner', label: 'Owner', type: 'text' }],
  rows: [{ id: 'a', label: '01 23 45 67 89', values: { owner: 'Claire' } }],
  defaultRow: null,
};

describe('editTable', () => {
  it('changes one cell and leaves the others', () => {
    const edited = editTable(editTable(draft, { kind: 'addRow', id: 'b' }), { kind: 'setCell', id: 'b', column: 'owner', value: 'Karim' });
    expect(edited.rows.map((row) => row.values.owner)).toEqual(['Claire', 'Karim']);
    expect(draft.rows).toHaveLength(1);
  });

  it('keeps no row without a key', () => {
    expect(filledRows(editTable(draft, { kind: 'addRow', id: 'b' })).map((row) => row.id)).toEqual(['a']);
  });

  it('has a default row only when asked for', () => {
    const on = editTable(draft, { kind: 'toggleDefault', on: true });
    expect(editTable(on, { kind: 'setDefault', column: 'owner', value: 'Karim' }).defaultRow).toEqual({ owner: 'Karim' });
    expect(editTable(on, { kind: 'toggleDefault', on: false }).defaultRow).toBeNull();
  });
});

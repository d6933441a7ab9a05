import type { LookupTableAnswer } from '@navette/api/contract';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeTable, useSetRows } from '../../api/tables';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { draftOf, editTable, filledRows, type TableDraft, type TableEdit } from './table-draft';

type State = { draft: TableDraft; isChanged: boolean };
type Act = { kind: 'edit'; edit: TableEdit } | { kind: 'arrived'; table: LookupTableAnswer } | { kind: 'settle'; draft: TableDraft };

const reduce = (state: State, act: Act): State => {
  switch (act.kind) {
    case 'edit':
      return { draft: editTable(state.draft, act.edit), isChanged: true };
    case 'arrived':
      return state.isChanged ? state : { draft: draftOf(act.table), isChanged: false };
    case 'settle':
      return { draft: act.draft, isChanged: false };
  }
};

/** The grid's own copy: what others save meanwhile is shown as long as nothing is edited here. Leaving with changes asks. */
export const useTableDraft = (table: LookupTableAnswer) => {
  const { t } = useTranslation();
  const act = useAct();
  const change = useChangeTable();
  const setRows = useSetRows();
  const [isSaving, setSaving] = useState(false);
  const [{ draft, isChanged }, dispatch] = useReducer(reduce, table, (first) => ({ draft: draftOf(first), isChanged: false }));

  useEffect(() => dispatch({ kind: 'arrived', table }), [table]);

  useBlocker({ shouldBlockFn: () => isChanged && !isSaving && !confirm(t('tables.leave')), enableBeforeUnload: isChanged });

  const save = async (): Promise<void> => {
    setSaving(true);
    await act(async () => {
      await change.mutateAsync({ id: table.id, change: { columns: draft.columns, defaultRow: draft.defaultRow } });
      await setRows.mutateAsync({ id: table.id, rows: filledRows(draft).map(({ label, values }) => ({ label: label.trim(), values })) });
      dispatch({ kind: 'settle', draft: { ...draft, rows: filledRows(draft) } });
      notify(t('tables.saved'));
    });
    setSaving(false);
  };

  return {
    draft,
    isChanged,
    isSaving,
    save,
    edit: (edit: TableEdit) => dispatch({ kind: 'edit', edit }),
    discard: () => dispatch({ kind: 'settle', draft: draftOf(table) }),
  };
};

import type { Calendar } from '@navette/flow';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepCalendar } from '../../../api/calendars';
import { notify } from '../../../components/notify';
import { useAct } from '../../../components/use-act';
import { type CalendarEdit, editCalendar, keptCalendar } from './edit-calendar';

/** The page's own copy, kept by a button. Leaving with changes asks. */
export const useCalendarDraft = (calendar: Calendar) => {
  const { t } = useTranslation();
  const act = useAct();
  const keep = useKeepCalendar();
  const [changed, setChanged] = useState<Calendar | null>(null);
  useBlocker({ shouldBlockFn: () => changed !== null && !confirm(t('tables.leave')), enableBeforeUnload: changed !== null });
  // Its name is changed at once, by a dialog of its own.
  const draft = changed ? { ...changed, name: calendar.name } : calendar;
  const save = async (): Promise<void> => {
    if (!(await act(() => keep.mutateAsync(keptCalendar(draft))))) return;
    setChanged(null);
    notify(t('hours.saved'));
  };
  return {
    draft,
    isChanged: changed !== null,
    isSaving: keep.isPending,
    edit: (edit: CalendarEdit) => setChanged(editCalendar(draft, edit)),
    discard: () => setChanged(null),
    save,
  };
};

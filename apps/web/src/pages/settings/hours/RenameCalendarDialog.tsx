import type { Calendar } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useKeepCalendar } from '../../../api/calendars';
import { NameDialog } from '../../../components/NameDialog';
import { useAct } from '../../../components/use-act';
import { useCalendarName } from './use-calendar-name';

/** Flows know a calendar by its identifier: another name changes nothing for them. */
export const RenameCalendarDialog = ({ calendar, onClose }: { calendar: Calendar; onClose(): void }) => {
  const { t } = useTranslation();
  const act = useAct();
  const keep = useKeepCalendar();
  const nameOf = useCalendarName();
  const submit = async (name: string) => {
    if (await act(() => keep.mutateAsync({ ...calendar, name }))) onClose();
  };
  return (
    <NameDialog
      title={t('hours.renameTitle')}
      initial={nameOf(calendar)}
      longest={60}
      action={t('common.rename')}
      busy={keep.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    />
  );
};

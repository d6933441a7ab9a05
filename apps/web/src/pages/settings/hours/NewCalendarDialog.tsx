import type { Calendar } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useCreateCalendar, useKeepCalendar } from '../../../api/calendars';
import { NameDialog } from '../../../components/NameDialog';
import { useAct } from '../../../components/use-act';

type Props = { shown: Calendar; isKept: boolean; onMade(id: string): void; onClose(): void };

/** What nobody has kept yet is kept first, so that it stays the usual one. */
export const NewCalendarDialog = ({ shown, isKept, onMade, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const create = useCreateCalendar();
  const keep = useKeepCalendar();
  const { id: _, ...hours } = shown;
  const submit = async (name: string) => {
    const made = await act(async () => {
      if (!isKept) await keep.mutateAsync(shown);
      return create.mutateAsync({ ...hours, name });
    });
    if (!made) return;
    onClose();
    onMade(made.id);
  };
  return (
    <NameDialog
      title={t('hours.create')}
      initial=""
      longest={60}
      action={t('common.create')}
      busy={create.isPending || keep.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    >
      {t('hours.createBody')}
    </NameDialog>
  );
};

import { useTranslation } from 'react-i18next';
import { useCreateFolder } from '../../api/folders';
import { NameDialog } from '../../components/NameDialog';
import { useAct } from '../../components/use-act';

/** Stays open when the name is refused. */
export const NewFolderDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const act = useAct();
  const create = useCreateFolder();
  const submit = async (name: string) => {
    if (await act(() => create.mutateAsync({ name }))) onClose();
  };
  return (
    <NameDialog
      title={t('folders.create')}
      initial=""
      action={t('common.create')}
      busy={create.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    />
  );
};

import type { Folder } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useRenameFolder } from '../../api/folders';
import { NameDialog } from '../../components/NameDialog';
import { useAct } from '../../components/use-act';

type Props = { folder: Folder; onClose(): void };

/** Stays open when the name is refused. */
export const RenameFolderDialog = ({ folder, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const rename = useRenameFolder();
  const submit = async (name: string) => {
    if (await act(() => rename.mutateAsync({ id: folder.id, name }))) onClose();
  };
  return (
    <NameDialog
      title={t('folders.renameTitle')}
      initial={folder.name}
      action={t('common.rename')}
      busy={rename.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    />
  );
};

import type { FlowLine, Folder } from '@navette/api/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRemoveFolder } from '../../api/folders';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useAct } from '../../components/use-act';
import type { FlowSearch } from './flow-filter';

type Props = { folder: Folder; search: FlowSearch; flows: FlowLine[]; onClose(): void };

/** Says how many flows come out of it; afterwards all flows are shown. */
export const DeleteFolderDialog = ({ folder, search, flows, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const navigate = useNavigate();
  const remove = useRemoveFolder();
  const count = flows.filter(({ folderId }) => folderId === folder.id).length;
  const confirm = async () => {
    if (await act(() => remove.mutateAsync(folder.id))) {
      await navigate({ to: '/flows', search: { ...search, folder: undefined }, replace: true });
    }
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t('folders.deleteTitle', { name: folder.name })}
      action={t('folders.deleteAction')}
      busy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {count === 0 ? t('folders.deleteEmpty') : t('folders.deleteBody', { count })}
    </ConfirmDialog>
  );
};

import type { FlowLine, Folder } from '@navette/api/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRemoveFolder } from '../../api/folders';
import { ConfirmAct } from '../../components/ConfirmAct';
import type { FlowSearch } from './flow-filter';

type Props = { folder: Folder; folders: Folder[]; search: FlowSearch; flows: FlowLine[]; onClose(): void };

/** Says what comes out of it and where to; afterwards that is shown. */
export const DeleteFolderDialog = ({ folder, folders, search, flows, onClose }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveFolder();
  const count = flows.filter(({ folderId }) => folderId === folder.id).length;
  const isAlone = !folders.some(({ parentId }) => parentId === folder.id);
  const around = folders.find(({ id }) => id === folder.parentId)?.name;
  const act = async () => {
    await remove.mutateAsync(folder.id);
    await navigate({ to: '/flows', search: { ...search, folder: folder.parentId ?? undefined }, replace: true });
  };
  return (
    <ConfirmAct
      danger
      title={t('folders.deleteTitle', { name: folder.name })}
      action={t('folders.deleteAction')}
      act={act}
      onClose={onClose}
    >
      {isAlone && count === 0 && t('folders.deleteEmpty')}
      {(!isAlone || count > 0) &&
        (around ? t('folders.deleteInto', { folder: around }) : isAlone ? t('folders.deleteBody', { count }) : t('folders.deleteOut'))}
    </ConfirmAct>
  );
};

import type { Folder } from '@navette/api/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenameFolder } from '../../api/folders';
import { NameDialog } from '../../components/NameDialog';
import { useAct } from '../../components/use-act';
import { ParentField } from './ParentField';

type Props = { folder: Folder; folders: Folder[]; onClose(): void };

/** Another name, or another place. Stays open when it is refused. */
export const RenameFolderDialog = ({ folder, folders, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const rename = useRenameFolder();
  const [parentId, setParentId] = useState(folder.parentId);
  const submit = async (name: string) => {
    if (await act(() => rename.mutateAsync({ id: folder.id, name, parentId }))) onClose();
  };
  return (
    <NameDialog
      title={t('folders.renameTitle')}
      initial={folder.name}
      action={t('common.save')}
      busy={rename.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    >
      <ParentField folders={folders} moved={folder} value={parentId} onChange={setParentId} />
    </NameDialog>
  );
};

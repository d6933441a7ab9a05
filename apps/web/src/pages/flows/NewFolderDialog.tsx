import type { Folder } from '@navette/api/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateFolder } from '../../api/folders';
import { NameDialog } from '../../components/NameDialog';
import { useAct } from '../../components/use-act';
import { ParentField } from './ParentField';

type Props = { folders: Folder[] /** The folder that is looked at. */; inside: string | null; onClose(): void };

/** Stays open when the name is refused. */
export const NewFolderDialog = ({ folders, inside, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const create = useCreateFolder();
  const [parentId, setParentId] = useState(inside);
  const submit = async (name: string) => {
    if (await act(() => create.mutateAsync({ name, parentId }))) onClose();
  };
  return (
    <NameDialog
      title={t('folders.create')}
      initial=""
      action={t('common.create')}
      busy={create.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    >
      <ParentField folders={folders} value={parentId} onChange={setParentId} />
    </NameDialog>
  );
};

import { ActionIcon, Menu } from '@mantine/core';
import type { FlowLine, Folder } from '@navette/api/contract';
import { IconDots, IconFolderPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeleteFolderDialog } from './DeleteFolderDialog';
import type { FlowSearch } from './flow-filter';
import { NewFolderDialog } from './NewFolderDialog';
import { RenameFolderDialog } from './RenameFolderDialog';

type Props = { search: FlowSearch; flows: FlowLine[]; folders: Folder[] };

/** A new folder; another name for the one that is looked at, or its end. */
export const FolderMenu = ({ search, flows, folders }: Props) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'create' | 'rename' | 'delete' | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const close = () => {
    setDialog(null);
    target.current?.focus();
  };
  const folder = folders.find(({ id }) => id === search.folder);
  return (
    <>
      <Menu width={240}>
        <Menu.Target>
          <ActionIcon ref={target} variant="subtle" color="gray" size={36} aria-label={t('folders.change')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderPlus size={17} />} onClick={() => setDialog('create')}>
            {t('folders.create')}
          </Menu.Item>
          {folder && (
            <>
              <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
                {t('folders.changeNamed', { name: folder.name })}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('delete')}>
                {t('folders.deleteNamed', { name: folder.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'create' && <NewFolderDialog folders={folders} inside={folder?.id ?? null} onClose={close} />}
      {dialog === 'rename' && folder && <RenameFolderDialog folder={folder} folders={folders} onClose={close} />}
      {dialog === 'delete' && folder && (
        <DeleteFolderDialog folder={folder} folders={folders} search={search} flows={flows} onClose={close} />
      )}
    </>
  );
};

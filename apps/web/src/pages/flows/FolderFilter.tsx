import { Group, Select } from '@mantine/core';
import type { FlowLine, Folder } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { FolderMenu } from './FolderMenu';
import classes from './Folders.module.css';
import { type FlowSearch, noFolder } from './flow-filter';
import { folderTree } from './folder-tree';

type Props = { search: FlowSearch; flows: FlowLine[]; folders: Folder[]; onChange(folder: string | undefined): void };

/** The folders where there is no room for them at the left. */
export const FolderFilter = ({ search, flows, folders, onChange }: Props) => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  return (
    <Group gap="xs" wrap="nowrap" w={{ base: '100%', xs: 240 }} className={classes.narrow}>
      <Select
        aria-label={t('folders.folder')}
        placeholder={t('folders.any')}
        data={[
          ...folderTree(folders).map(({ folder: { id }, path }) => ({ value: id, label: path })),
          { value: noFolder, label: t('folders.none') },
        ]}
        value={search.folder ?? null}
        onChange={(folder) => onChange(folder ?? undefined)}
        clearable
        flex={1}
      />
      {mayBuild && <FolderMenu search={search} flows={flows} folders={folders} />}
    </Group>
  );
};

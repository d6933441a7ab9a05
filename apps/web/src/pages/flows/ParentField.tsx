import { Select } from '@mantine/core';
import type { Folder } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { noFolder } from './flow-filter';
import { folderTree } from './folder-tree';

type Props = {
  folders: Folder[] /** It and what stands in it are no place for it. */;
  moved?: Folder;
  value: string | null;
  onChange(parentId: string | null): void;
};

/** In which folder a folder stands. Nothing where there is no other. */
export const ParentField = ({ folders, moved, value, onChange }: Props) => {
  const { t } = useTranslation();
  const lines = folderTree(folders);
  const own = lines.find(({ folder }) => folder.id === moved?.id)?.within;
  const places = lines.filter(({ folder }) => !own?.has(folder.id));
  if (places.length === 0) return null;
  return (
    <Select
      label={t('folders.inside')}
      data={[
        { value: noFolder, label: t('folders.insideNone') },
        ...places.map(({ folder: { id }, path }) => ({ value: id, label: path })),
      ]}
      value={value ?? noFolder}
      onChange={(parent) => onChange(parent === noFolder ? null : parent)}
      allowDeselect={false}
    />
  );
};

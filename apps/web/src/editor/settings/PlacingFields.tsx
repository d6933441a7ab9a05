import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFolders } from '../../api/folders';
import { folderTree } from '../../pages/flows/folder-tree';
import { labelsOf } from '../../pages/flows/labels-of';
import { useEditor } from '../editor-context';
import type { FlowSettings } from './flow-settings';

type Placing = Pick<FlowSettings, 'folderId' | 'labels'>;
const noFolder = 'none';

/** Where people find it. */
export const PlacingFields = ({ settings, onChange }: { settings: Placing; onChange(change: Partial<Placing>): void }) => {
  const { t } = useTranslation();
  const { flows } = useEditor();
  const folders = useFolders().data?.folders ?? [];
  return (
    <>
      <Select
        label={t('flowSettings.folder')}
        data={[
          { value: noFolder, label: t('flowSettings.noFolder') },
          ...folderTree(folders).map(({ folder: { id }, path }) => ({ value: id, label: path })),
        ]}
        value={settings.folderId ?? noFolder}
        onChange={(folder) => onChange({ folderId: folder === noFolder ? null : folder })}
        allowDeselect={false}
      />
      <TagsInput
        label={t('flowSettings.labels')}
        description={t('flowSettings.labelsHelp')}
        data={labelsOf(flows)}
        value={settings.labels}
        onChange={(labels) => onChange({ labels })}
        maxTags={20}
        maxLength={40}
      />
    </>
  );
};

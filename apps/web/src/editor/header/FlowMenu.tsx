import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconDownload,
  IconHistory,
  IconLayoutGridAdd,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconSettings,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { exportFlow } from '../../api/flows';
import { fileName, saveFile } from '../../components/save-file';
import { useAct } from '../../components/use-act';
import { useEditor } from '../editor-context';
import { LayoutItems } from '../layout/LayoutItems';
import { FlowSettingsDialog } from '../settings/FlowSettingsDialog';
import { SaveTemplateDialog } from '../template/SaveTemplateDialog';

type Props = { isVersion: boolean; isUnsaved: boolean; onVersions(): void; onRun(): void };

/** What can be done with the flow as a whole. */
export const FlowMenu = ({ isVersion, isUnsaved, onVersions, onRun }: Props) => {
  const { t } = useTranslation();
  const { flow, document } = useEditor();
  const navigate = useNavigate();
  const act = useAct();
  const mayRun = useMay('operator');
  const mayBuild = useMay('builder');
  const [isKeeping, setKeeping] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const download = async () => {
    const file = await act(() => exportFlow(flow.id));
    if (file) saveFile(`${fileName(document.name)}.flow.json`, JSON.stringify(file, null, 2));
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('common.moreActions', { name: document.name })}>
            <IconDots size={19} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayBuild && !isVersion && (
            <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => setSetting(true)}>
              {t('flowSettings.open')}
            </Menu.Item>
          )}
          {mayRun && flow.liveVersion !== null && (
            <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={onRun}>
              {t('editor.runLive', { number: flow.liveVersion })}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={onVersions}>
            {t('editor.versions')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPlayerTrackNext size={16} />}
            onClick={() => void navigate({ to: '/runs', search: { flow: flow.id } })}
          >
            {t('editor.runsOfFlow')}
          </Menu.Item>
          <LayoutItems />
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void download()}>
            {t('common.export')}
          </Menu.Item>
          {mayBuild && !isVersion && (
            <Menu.Item leftSection={<IconLayoutGridAdd size={16} />} onClick={() => setKeeping(true)}>
              {t('editor.saveTemplate')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSetting && <FlowSettingsDialog onClose={() => setSetting(false)} />}
      {isKeeping && <SaveTemplateDialog isUnsaved={isUnsaved} onClose={() => setKeeping(false)} />}
    </>
  );
};

import { ActionIcon, Menu } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { IconCopy, IconDots, IconDownload, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { exportFlow, useDuplicateFlow, useRenameFlow } from '../../api/flows';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { fileName, saveFile } from '../../components/save-file';
import { useAct } from '../../components/use-act';
import { useOfflineReason } from '../../components/use-offline-reason';
import { useToTrash } from './use-to-trash';

export type FlowDialog = 'rename' | null;
type Props = { flow: FlowLine; dialog: FlowDialog; onDialog(dialog: FlowDialog): void };

/** What can be done with a flow as a whole. */
export const FlowMenu = ({ flow, dialog, onDialog }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const mayBuild = useMay('builder');
  const offline = useOfflineReason();
  const toTrash = useToTrash();
  const duplicate = useDuplicateFlow();
  const copy = async () => {
    const name = t('flows.copyOf', { name: flow.name });
    if (await act(() => duplicate.mutateAsync({ flowId: flow.id, name }))) notify(t('flows.duplicated', { name }));
  };
  const save = async () => {
    const file = await act(() => exportFlow(flow.id));
    if (file) saveFile(`${fileName(flow.name)}.flow.json`, JSON.stringify(file, null, 2));
  };
  return (
    <>
      <Menu width={210}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('common.moreActions', { name: flow.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            renderRoot={(props) => <Link to="/runs" search={{ flow: flow.id }} {...props} />}
            leftSection={<IconHistory size={17} />}
          >
            {t('flows.runs')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={17} />} onClick={() => void save()}>
            {t('common.export')}
          </Menu.Item>
          {mayBuild && (
            <>
              <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => onDialog('rename')}>
                {t('common.rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={17} />} onClick={() => void copy()}>
                {t('flows.duplicate')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={17} />}
                disabled={offline !== undefined}
                onClick={() => void toTrash(flow)}
              >
                {t('flows.trash')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && <RenameDialog flow={flow} onClose={() => onDialog(null)} />}
    </>
  );
};

type DialogProps = { flow: FlowLine; onClose(): void };

const RenameDialog = ({ flow, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const act = useAct();
  const rename = useRenameFlow();
  const submit = async (name: string) => {
    await act(() => rename.mutateAsync({ flowId: flow.id, name }));
    onClose();
  };
  return (
    <NameDialog
      title={t('flows.renameTitle')}
      initial={flow.name}
      action={t('common.rename')}
      busy={rename.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    />
  );
};

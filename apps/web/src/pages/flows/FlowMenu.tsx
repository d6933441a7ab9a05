import { ActionIcon, Menu } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { IconCopy, IconDots, IconDownload, IconFolder, IconHistory, IconPencil, IconTag, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { exportFlow, useDuplicateFlow, useRenameFlow } from '../../api/flows';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { fileName, saveFile } from '../../components/save-file';
import { useAct } from '../../components/use-act';
import { useOfflineReason } from '../../components/use-offline-reason';
import { LabelsDialog } from './LabelsDialog';
import { MoveDialog } from './MoveDialog';
import { useToTrash } from './use-to-trash';

export type FlowDialog = 'rename' | 'move' | 'labels' | null;
type Props = { flow: FlowLine; dialog: FlowDialog; onDialog(dialog: FlowDialog): void };

/** What can be done with a flow as a whole. */
export const FlowMenu = ({ flow, dialog, onDialog }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const mayBuild = useMay('builder');
  const offline = useOfflineReason();
  const toTrash = useToTrash();
  const duplicate = useDuplicateFlow();
  const target = useRef<HTMLButtonElement>(null);
  const close = () => {
    onDialog(null);
    target.current?.focus();
  };
  const copy = async () => {
    const name = t('flows.copyOf', { name: flow.name });
    if (await act(() => duplicate.mutateAsync({ flow, name }))) notify(t('flows.duplicated', { name }));
  };
  const save = async () => {
    const file = await act(() => exportFlow(flow.id));
    if (file) saveFile(`${fileName(flow.name)}.flow.json`, JSON.stringify(file, null, 2));
  };
  return (
    <>
      <Menu width={210}>
        <Menu.Target>
          <ActionIcon ref={target} variant="subtle" color="gray" size="lg" aria-label={t('common.moreActions', { name: flow.name })}>
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
              <Menu.Item leftSection={<IconFolder size={17} />} onClick={() => onDialog('move')}>
                {t('folders.move')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTag size={17} />} onClick={() => onDialog('labels')}>
                {t('folders.editLabels')}
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
      {dialog === 'rename' && <RenameDialog flow={flow} onClose={close} />}
      {dialog === 'move' && <MoveDialog flow={flow} onClose={close} />}
      {dialog === 'labels' && <LabelsDialog flow={flow} onClose={close} />}
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

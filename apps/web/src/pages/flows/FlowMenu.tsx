import { ActionIcon, Menu } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { IconCopy, IconDots, IconDownload, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { exportFlow, useDuplicateFlow, useRemoveFlow, useRenameFlow } from '../../api/flows';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { fileName, saveFile } from '../../components/save-file';
import { useAct } from '../../components/use-act';

/** What can be done with a flow as a whole. */
export const FlowMenu = ({ flow }: { flow: FlowLine }) => {
  const { t } = useTranslation();
  const act = useAct();
  const mayBuild = useMay('builder');
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
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
              <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
                {t('common.rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={17} />} onClick={() => void copy()}>
                {t('flows.duplicate')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('delete')}>
                {t('flows.trash')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && <RenameDialog flow={flow} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteDialog flow={flow} onClose={() => setDialog(null)} />}
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

const DeleteDialog = ({ flow, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const act = useAct();
  const remove = useRemoveFlow();
  const confirm = async () => {
    if (await act(() => remove.mutateAsync(flow.id))) notify(t('flows.deleted', { name: flow.name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t('flows.deleteTitle', { name: flow.name })}
      action={t('flows.deleteAction')}
      busy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('flows.deleteBody')}
    </ConfirmDialog>
  );
};

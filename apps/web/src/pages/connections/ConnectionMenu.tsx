import { ActionIcon, Menu } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useRemoveConnection, useRenameConnection } from '../../api/connections';
import { ConfirmAct } from '../../components/ConfirmAct';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';

type Props = { connection: ConnectionLine; app: string };

export const ConnectionMenu = ({ connection, app }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const mayBuild = useMay('builder');
  const rename = useRenameConnection();
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  if (!mayBuild) return null;
  const submit = async (name: string) => {
    await act(() => rename.mutateAsync({ id: connection.id, name }));
    setDialog(null);
  };
  return (
    <>
      <Menu width={200}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('common.moreActions', { name: connection.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
            {t('common.rename')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('delete')}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && (
        <NameDialog
          title={t('connections.renameTitle')}
          initial={connection.name}
          action={t('common.rename')}
          busy={rename.isPending}
          onSubmit={(name) => void submit(name)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'delete' && <DeleteDialog connection={connection} app={app} onClose={() => setDialog(null)} />}
    </>
  );
};

/** Lists the flows that will get issues before anything is forgotten. */
const DeleteDialog = ({ connection, app, onClose }: Props & { onClose(): void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveConnection();
  const act = async () => {
    await remove.mutateAsync({ id: connection.id, confirmed: true });
    notify(t('connections.deleted', { name: connection.name }));
    await navigate({ to: '/connections' });
  };
  return (
    <ConfirmAct
      danger
      title={t('connections.deleteTitle', { name: connection.name })}
      action={t('connections.deleteAction')}
      act={act}
      onClose={onClose}
    >
      <p>{t('connections.deleteBody', { app })}</p>
      {connection.usedByFlows.length > 0 && (
        <>
          <p>{t('connections.deleteUsed')}</p>
          <ul>
            {connection.usedByFlows.map((flow) => (
              <li key={flow.id}>{flow.name}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmAct>
  );
};

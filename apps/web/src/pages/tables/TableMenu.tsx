import { ActionIcon, Button, FileButton, Menu } from '@mantine/core';
import type { LookupTableAnswer } from '@navette/api/contract';
import { IconDots, IconDownload, IconFileImport, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeTable, useRemoveTable } from '../../api/tables';
import { ConfirmAct } from '../../components/ConfirmAct';
import { NameDialog } from '../../components/NameDialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { ImportDialog } from './ImportDialog';

type Props = { table: LookupTableAnswer; mayBuild: boolean };

export const TableMenu = ({ table, mayBuild }: Props) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const exportLink = `/api/lookup-tables/${table.id}/export`;
  if (!mayBuild) {
    return (
      <Button component="a" href={exportLink} download variant="default" leftSection={<IconDownload size={16} />}>
        {t('tables.export')}
      </Button>
    );
  }
  return (
    <>
      <FileButton accept=".csv,text/csv" onChange={setFile}>
        {(chooser) => (
          <Button {...chooser} variant="default" leftSection={<IconFileImport size={16} />}>
            {t('tables.import')}
          </Button>
        )}
      </FileButton>
      <Menu width={210}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('common.moreActions', { name: table.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={exportLink} download leftSection={<IconDownload size={17} />}>
            {t('tables.export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
            {t('common.rename')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('delete')}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {file && <ImportDialog table={table} file={file} onClose={() => setFile(null)} />}
      {dialog === 'rename' && <RenameDialog table={table} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteDialog table={table} onClose={() => setDialog(null)} />}
    </>
  );
};

type DialogProps = { table: LookupTableAnswer; onClose(): void };

const RenameDialog = ({ table, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const act = useAct();
  const change = useChangeTable();
  const submit = async (name: string) => {
    await act(() => change.mutateAsync({ id: table.id, change: { name } }));
    onClose();
  };
  return (
    <NameDialog
      title={t('tables.renameTitle')}
      initial={table.name}
      action={t('common.rename')}
      busy={change.isPending}
      onSubmit={(name) => void submit(name)}
      onClose={onClose}
    />
  );
};

const DeleteDialog = ({ table, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveTable();
  const act = async () => {
    await remove.mutateAsync(table.id);
    notify(t('tables.deleted', { name: table.name }));
    await navigate({ to: '/tables' });
  };
  return (
    <ConfirmAct danger title={t('tables.deleteTitle', { name: table.name })} action={t('tables.deleteAction')} act={act} onClose={onClose}>
      {table.usedByFlows.length > 0 && (
        <>
          {t('tables.deleteBody')}
          <ul>
            {table.usedByFlows.map((flow) => (
              <li key={flow.id}>{flow.name}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmAct>
  );
};

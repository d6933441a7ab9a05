import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFolders } from '../../api/folders';
import { Dialog } from '../../components/Dialog';
import { WriteButton } from '../../components/WriteButton';
import { noFolder } from './flow-filter';
import { folderTree } from './folder-tree';
import { useMove } from './use-move';

const newFolder = 'new';

/** Into one of the folders, a new one, or none. */
export const MoveDialog = ({ flow, onClose }: { flow: FlowLine; onClose(): void }) => {
  const { t } = useTranslation();
  const folders = useFolders().data?.folders ?? [];
  const { move, moveToNew, isBusy } = useMove(flow);
  const [chosen, setChosen] = useState(flow.folderId ?? (folders.length > 0 ? noFolder : newFolder));
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const target = folders.find(({ id }) => id === chosen) ?? null;
    if (await (chosen === newFolder ? moveToNew(name.trim()) : move(target))) onClose();
  };
  const choices = [
    ...folderTree(folders).map(({ folder: { id }, path }) => ({ value: id, label: path })),
    { value: noFolder, label: t('folders.none') },
    { value: newFolder, label: t('folders.moveToNew') },
  ];
  return (
    <Dialog onClose={onClose} title={t('folders.moveTitle', { name: flow.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Radio.Group label={t('folders.moveTo')} value={chosen} onChange={setChosen}>
            <Stack gap="sm" mt="xs">
              {choices.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} data-autofocus={value === chosen || undefined} />
              ))}
            </Stack>
          </Radio.Group>
          {chosen === newFolder && (
            <TextInput
              label={t('folders.newName')}
              value={name}
              maxLength={120}
              required
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={isBusy} disabled={chosen === newFolder && name.trim() === ''}>
              {t('folders.moveAction')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

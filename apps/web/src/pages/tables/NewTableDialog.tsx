import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateTable } from '../../api/tables';
import { Dialog } from '../../components/Dialog';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { columnId } from './column-id';

export const NewTableDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const act = useAct();
  const navigate = useNavigate();
  const create = useCreateTable();
  const [name, setName] = useState('');
  const [keyType, setKeyType] = useState<'text' | 'phone'>('phone');
  const [keyLabel, setKeyLabel] = useState(t('tables.defaultKey'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      const label = t('common.name');
      const table = await create.mutateAsync({
        name: name.trim(),
        keyType,
        keyLabel: keyLabel.trim(),
        columns: [{ id: columnId(label, []), label, type: 'text' }],
      });
      await navigate({ to: '/tables/$tableId', params: { tableId: table.id } });
    });
  };
  return (
    <Dialog onClose={onClose} title={t('tables.new')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('common.name')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('tables.keyLabel')}
            description={t('tables.keyLabelHelp')}
            required
            maxLength={80}
            value={keyLabel}
            onChange={(event) => setKeyLabel(event.currentTarget.value)}
          />
          <Radio.Group label={t('tables.keyType')} value={keyType} onChange={(value) => setKeyType(value === 'phone' ? 'phone' : 'text')}>
            <Stack gap="xs" mt="xs">
              <Radio value="phone" label={t('tables.keyTypes.phone')} description={t('tables.keyPhoneHelp')} />
              <Radio value="text" label={t('tables.keyTypes.text')} />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={create.isPending}>
              {t('tables.create')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

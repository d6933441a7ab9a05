import { Button, Group, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconColumnInsertRight } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnId } from './column-id';
import type { Column } from './table-draft';

const types = ['text', 'number', 'date', 'boolean', 'phone'] as const;

export const AddColumn = ({ taken, onAdd }: { taken: string[]; onAdd(column: Column): void }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [type, setType] = useState<Column['type']>('text');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return;
    onAdd({ id: columnId(label, taken), label: label.trim(), type });
    setLabel('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal shadow="md" position="top-start">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumnInsertRight size={16} />} onClick={() => setOpen(!isOpen)}>
          {t('tables.addColumn')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              label={t('tables.columnName')}
              value={label}
              maxLength={80}
              required
              data-autofocus
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <Select
              label={t('tables.columnType')}
              data={types.map((one) => ({ value: one, label: t(`tables.types.${one}`) }))}
              value={type}
              onChange={(value) => setType(types.find((one) => one === value) ?? 'text')}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
            <Group justify="flex-end">
              <Button type="submit">{t('common.add')}</Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};

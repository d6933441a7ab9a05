import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { taken: string[]; onAdd(name: string): void };

/** "Add a field" by its name. */
export const NewRecordField = ({ taken, onAdd }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const add = () => {
    if (wanted !== '' && !taken.includes(wanted)) onAdd(wanted);
    setName('');
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        size="sm"
        aria-label={t('stepForm.fieldName')}
        placeholder={t('stepForm.fieldName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <Button variant="default" size="sm" leftSection={<IconPlus size={14} />} disabled={wanted === ''} onClick={add}>
        {t('common.add')}
      </Button>
    </Group>
  );
};

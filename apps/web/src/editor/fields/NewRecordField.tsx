import { Button, Group, TextInput } from '@mantine/core';
import type { JsonSchema, Value } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionsSelect } from './OptionsSelect';

type Props = {
  list: string | undefined;
  label: string;
  siblings: Record<string, Value>;
  root: JsonSchema;
  taken: string[];
  onAdd(name: string): void;
};

/** "Add a field": chosen from the app's list, or typed. */
export const NewRecordField = ({ list, label, siblings, root, taken, onAdd }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = (wanted: string) => {
    if (wanted !== '' && !taken.includes(wanted)) onAdd(wanted);
    setName('');
  };
  if (list !== undefined) {
    return (
      <OptionsSelect
        list={list}
        label={t('stepForm.addFieldTo', { field: label })}
        placeholder={t('stepForm.addField')}
        siblings={siblings}
        root={root}
        chosen={null}
        onChoose={(option) => option && add(option.value)}
      />
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        size="sm"
        aria-label={t('stepForm.fieldName')}
        placeholder={t('stepForm.fieldName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(name.trim())}
      />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={14} />}
        disabled={name.trim() === ''}
        onClick={() => add(name.trim())}
      >
        {t('common.add')}
      </Button>
    </Group>
  );
};

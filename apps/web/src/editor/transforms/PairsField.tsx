import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type Json, textOf } from '@navette/flow';
import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Pair = { from: string; to: Json };
type Props = { label: string; value: Json | undefined; onChange(value: Json): void };

/** "Hot → Chaud", row by row. */
export const PairsField = ({ label, value, onChange }: Props) => {
  const { t } = useTranslation();
  const pairs = (Array.isArray(value) ? value : []) as Pair[];
  const set = (index: number, change: Partial<Pair>) => onChange(pairs.with(index, { ...pairs[index]!, ...change }));
  return (
    <Stack gap={4}>
      <Text size="xs" fw={500}>
        {label}
      </Text>
      {pairs.map((pair, index) => (
        <Group key={index} gap={4} wrap="nowrap">
          <TextInput
            size="xs"
            aria-label={t('stepForm.pairFrom')}
            value={pair.from}
            onChange={(event) => set(index, { from: event.currentTarget.value })}
          />
          <IconArrowRight size={14} aria-hidden="true" />
          <TextInput
            size="xs"
            aria-label={t('stepForm.pairTo')}
            value={textOf(pair.to)}
            onChange={(event) => set(index, { to: event.currentTarget.value })}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('stepForm.removeRow', { number: index + 1 })}
            onClick={() => onChange(pairs.toSpliced(index, 1))}
          >
            <IconX size={13} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={13} />}
        onClick={() => onChange([...pairs, { from: '', to: '' }])}
      >
        {t('stepForm.addRow')}
      </Button>
    </Stack>
  );
};

import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { type Json, type Transform, transforms } from '@navette/flow';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { ArgumentField } from './ArgumentField';
import { argumentsOf } from './argument-kinds';
import classes from './TransformForm.module.css';

type Props = { transform: Transform; preview: ReactNode; onChange(transform: Transform): void; onRemove(): void };

/** One change of the chain: its title, its arguments, and what it makes of the sample. */
export const TransformForm = ({ transform, preview, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const title = words(transforms[transform.name].title);
  const args = transform.args as Record<string, Json>;
  const setArgument = (name: string, value: Json | undefined) => {
    const { [name]: _before, ...others } = args;
    onChange({ name: transform.name, args: value === undefined ? others : { ...others, [name]: value } } as Transform);
  };
  return (
    <section className={classes.transform} aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={560}>
          ƒ {title}
        </Text>
        <ActionIcon variant="subtle" color="gray" size="sm" onClick={onRemove} aria-label={t('stepForm.removeTransform', { title })}>
          <IconX size={14} />
        </ActionIcon>
      </Group>
      <Stack gap={6}>
        {argumentsOf(transform.name).map((argument) => (
          <ArgumentField
            key={argument.name}
            argument={argument}
            args={args}
            value={args[argument.name]}
            onChange={(value) => setArgument(argument.name, value)}
          />
        ))}
        {preview}
      </Stack>
    </section>
  );
};

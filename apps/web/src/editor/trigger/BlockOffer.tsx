import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEditor } from '../editor-context';

type Props = { label: string; icon: ReactNode; onClick(): void };

/** A block that the trigger does not have yet. */
export const BlockOffer = ({ label, icon, onClick }: Props) => {
  const { readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <Group>
      <Button variant="subtle" color="gray" px={6} leftSection={icon} onClick={onClick}>
        {label}
      </Button>
    </Group>
  );
};

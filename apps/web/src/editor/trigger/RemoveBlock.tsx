import { Button, Group } from '@mantine/core';
import { useEditor } from '../editor-context';

type Props = { label: string; onClick(): void };

export const RemoveBlock = ({ label, onClick }: Props) => {
  const { readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <Group>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={onClick}>
        {label}
      </Button>
    </Group>
  );
};

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Said once, in the corner; with "Undo" for ten seconds where there is something to undo. */
export const notify = (message: string, undo?: { label: string; act(): void }): void => {
  const id = notifications.show({
    autoClose: undo ? 10_000 : 4_000,
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo.act();
          }}
        >
          {undo.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
};

export const notifyError = (message: string): void => {
  notifications.show({ color: 'red', message, autoClose: 8_000 });
};

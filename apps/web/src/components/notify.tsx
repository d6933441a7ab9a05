import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Said once, in the corner; for ten seconds where there is something to do, such as "Undo". Answers how to take it away before. */
export const notify = (message: string, ...acts: { label: string; act(): void }[]): (() => void) => {
  const id = notifications.show({
    autoClose: acts.length > 0 ? 10_000 : 4_000,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {acts.map(({ label, act }) => (
          <Button
            key={label}
            size="compact-sm"
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              act();
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
    ),
  });
  return () => void notifications.hide(id);
};

export const notifyError = (message: string): void => {
  notifications.show({ color: 'red', message, autoClose: 8_000, closeButtonProps: { 'aria-label': i18next.t('common.close') } });
};

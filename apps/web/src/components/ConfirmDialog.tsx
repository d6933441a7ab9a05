import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { WriteButton } from './WriteButton';

type Props = {
  opened: boolean;
  title: string;
  /** What will happen, and how many. */
  children: ReactNode;
  /** Verb and object: "Delete the flow". */
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm(): void;
  onClose(): void;
};

/** Only where a choice is needed, or something is erased, written or sent. */
export const ConfirmDialog = ({ opened, title, children, action, danger = false, busy = false, onConfirm, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack gap="lg">
        <div>{children}</div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus={danger || undefined}>
            {t('common.cancel')}
          </Button>
          <WriteButton color={danger ? 'red' : undefined} loading={busy} onClick={onConfirm} data-autofocus={danger ? undefined : true}>
            {action}
          </WriteButton>
        </Group>
      </Stack>
    </Dialog>
  );
};

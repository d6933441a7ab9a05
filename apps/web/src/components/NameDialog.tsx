import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { WriteButton } from './WriteButton';

type Props = {
  title: string;
  initial: string;
  action: string;
  busy?: boolean;
  /** Letters at most. */
  longest?: number;
  /** What comes of it, by the name that is typed. */
  children?: ReactNode | ((name: string) => ReactNode);
  onSubmit(name: string): void;
  onClose(): void;
};

/** Asks for one name. Mount it to open it. */
export const NameDialog = ({ title, initial, action, busy = false, longest = 120, children, onSubmit, onClose }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSubmit(name.trim());
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('common.name')}
            value={name}
            maxLength={longest}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          {typeof children === 'function' ? children(name.trim()) : children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={busy} disabled={name.trim() === ''}>
              {action}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

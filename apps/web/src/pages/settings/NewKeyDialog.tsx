import { Alert, Button, Code, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, reaches, roles } from '../../account/roles';
import { useCreateApiKey, useMe } from '../../api/account';
import { CopyButton } from '../../components/CopyButton';
import { Dialog } from '../../components/Dialog';
import { ErrorBlock } from '../../components/ErrorBlock';
import { WriteButton } from '../../components/WriteButton';
import classes from '../connections/ConnectionPage.module.css';

/** Two pages: what it is for, then the key itself, shown this once. */
export const NewKeyDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const create = useCreateApiKey();
  const made = create.data?.key;
  return (
    <Dialog size="lg" onClose={onClose} closeOnClickOutside={!made} title={t(made ? 'settings.keyMade' : 'settings.newKeyTitle')}>
      {made ? <MadeKey apiKey={made} onClose={onClose} /> : <KeyForm create={create} onClose={onClose} />}
    </Dialog>
  );
};

const KeyForm = ({ create, onClose }: { create: ReturnType<typeof useCreateApiKey>; onClose(): void }) => {
  const { t } = useTranslation();
  const own = useMe()?.role ?? 'viewer';
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim(), role });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('settings.keyName')}
          required
          maxLength={120}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('settings.keyRole')}
          description={t(`settings.roleMeans.${role}`)}
          data={roles.filter((one) => reaches(own, one)).map((one) => ({ value: one, label: t(`settings.roles.${one}`) }))}
          value={role}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
          allowDeselect={false}
        />
        {create.error && <ErrorBlock error={create.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <WriteButton type="submit" loading={create.isPending}>
            {t('settings.makeKey')}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
};

const MadeKey = ({ apiKey, onClose }: { apiKey: string; onClose(): void }) => {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" variant="light" icon={<IconKey />}>
        {t('settings.keyOnce')}
      </Alert>
      <div className={classes.address}>
        <code>{apiKey}</code>
        <CopyButton value={apiKey} />
      </div>
      <Text size="sm" fw={560}>
        {t('settings.keyTry')}
      </Text>
      <Code
        block
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >{`curl -H "Authorization: Bearer ${apiKey}" ${location.origin}/api/flows`}</Code>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('settings.done')}</Button>
      </Group>
    </Stack>
  );
};

import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, reaches, roles } from '../../../account/roles';
import { useMe } from '../../../api/account';
import { useInvite } from '../../../api/team';
import { CopyButton } from '../../../components/CopyButton';
import { Dialog } from '../../../components/Dialog';
import { ErrorBlock } from '../../../components/ErrorBlock';
import { WriteButton } from '../../../components/WriteButton';
import classes from '../../connections/ConnectionPage.module.css';

/** Two pages: whom and as what, then the link to send. */
export const InviteDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const invite = useInvite();
  const made = invite.data;
  return (
    <Dialog size="lg" onClose={onClose} title={made ? t('team.linkMade', { email: made.email }) : t('team.invite')}>
      {made ? <MadeLink email={made.email} link={made.link} onClose={onClose} /> : <InviteForm invite={invite} onClose={onClose} />}
    </Dialog>
  );
};

const InviteForm = ({ invite, onClose }: { invite: ReturnType<typeof useInvite>; onClose(): void }) => {
  const { t } = useTranslation();
  const own = useMe()?.role ?? 'viewer';
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('builder');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim(), role });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">{t('team.inviteBody')}</Text>
        <TextInput
          label={t('team.email')}
          type="email"
          required
          maxLength={254}
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('team.role')}
          description={t(`settings.roleMeans.${role}`)}
          data={roles.filter((one) => reaches(own, one)).map((one) => ({ value: one, label: t(`settings.roles.${one}`) }))}
          value={role}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
          allowDeselect={false}
        />
        {invite.error && <ErrorBlock error={invite.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <WriteButton type="submit" loading={invite.isPending}>
            {t('team.makeLink')}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
};

const MadeLink = ({ email, link, onClose }: { email: string; link: string; onClose(): void }) => {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" variant="light" icon={<IconLink />}>
        {t('team.linkSecret')}
      </Alert>
      <div className={classes.address}>
        <code>{link}</code>
        <CopyButton value={link} label={t('team.copyLink', { email })} />
      </div>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('team.done')}</Button>
      </Group>
    </Stack>
  );
};

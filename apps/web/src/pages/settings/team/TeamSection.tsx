import { Group, Stack, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../account/roles';
import { useMembers } from '../../../api/account';
import { DataTable } from '../../../components/DataTable';
import { ErrorBlock } from '../../../components/ErrorBlock';
import { ListSkeleton } from '../../../components/ListSkeleton';
import { WriteButton } from '../../../components/WriteButton';
import { addTeamSentences } from '../../../i18n/add-team-sentences';
import { InvitationList } from './InvitationList';
import { InviteDialog } from './InviteDialog';
import { MemberRow } from './MemberRow';

addTeamSentences();

/** Everybody sees who is here; admins invite, give roles and deactivate. */
export const TeamSection = () => {
  const { t } = useTranslation();
  const members = useMembers();
  const mayChange = useMay('admin');
  const [isInviting, setInviting] = useState(false);
  if (members.error) return <ErrorBlock error={members.error} title={t('common.notLoaded')} onRetry={() => void members.refetch()} />;
  if (!members.data) return <ListSkeleton rows={3} />;
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="sm">
        <Text c="dimmed">{t('team.body')}</Text>
        {mayChange && (
          <WriteButton leftSection={<IconUserPlus size={17} />} onClick={() => setInviting(true)}>
            {t('team.invite')}
          </WriteButton>
        )}
      </Group>
      <DataTable
        head={
          <Table.Tr>
            <Table.Th>{t('settings.columns.name')}</Table.Th>
            <Table.Th>{t('settings.columns.email')}</Table.Th>
            <Table.Th>{t('settings.columns.role')}</Table.Th>
            <Table.Th>{t('team.lastSeen')}</Table.Th>
            {mayChange && <Table.Th w={56} aria-hidden="true" />}
          </Table.Tr>
        }
      >
        {members.data.members.map((member) => (
          <MemberRow key={member.userId} member={member} others={members.data.members.filter((one) => one !== member)} />
        ))}
      </DataTable>
      {mayChange && <InvitationList />}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Stack>
  );
};

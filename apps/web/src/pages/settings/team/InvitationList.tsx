import { ActionIcon, Group, Table, Text, Title } from '@mantine/core';
import type { InvitationLine } from '@navette/api/contract';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useInvitations, useWithdraw } from '../../../api/team';
import { CopyButton } from '../../../components/CopyButton';
import { DataTable } from '../../../components/DataTable';
import { notify } from '../../../components/notify';
import { PersonalTime } from '../../../components/PersonalTime';
import { useAct } from '../../../components/use-act';

/** Links that have not been used yet. Nothing where there is none. */
export const InvitationList = () => {
  const { t } = useTranslation();
  const invitations = useInvitations(true).data?.invitations ?? [];
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invited">
      <Title order={2} size="h4" id="invited" mb="sm">
        {t('team.invited')}
      </Title>
      <DataTable
        head={
          <Table.Tr>
            <Table.Th>{t('settings.columns.email')}</Table.Th>
            <Table.Th>{t('settings.columns.role')}</Table.Th>
            <Table.Th>{t('team.until')}</Table.Th>
            <Table.Th w={96} aria-hidden="true" />
          </Table.Tr>
        }
      >
        {invitations.map((invitation) => (
          <Line key={invitation.id} invitation={invitation} />
        ))}
      </DataTable>
    </section>
  );
};

const Line = ({ invitation: { id, email, role, invitedBy, expiresAt, link } }: { invitation: InvitationLine }) => {
  const { t } = useTranslation();
  const act = useAct();
  const withdraw = useWithdraw();
  const drop = async () => {
    if (await act(() => withdraw.mutateAsync(id))) notify(t('team.withdrawn', { email }));
  };
  return (
    <Table.Tr>
      <Table.Td data-main>
        <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {t('team.invitedBy', { name: invitedBy })}
        </Text>
      </Table.Td>
      <Table.Td>{t(`settings.roles.${role}`)}</Table.Td>
      <Table.Td>
        <PersonalTime at={expiresAt} />
      </Table.Td>
      <Table.Td data-end>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <CopyButton value={link} label={t('team.copyLink', { email })} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            loading={withdraw.isPending}
            aria-label={t('team.withdraw', { email })}
            onClick={() => void drop()}
          >
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};

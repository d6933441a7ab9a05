import { ActionIcon, Avatar, Group, Select, Table, Text } from '@mantine/core';
import type { Members } from '@navette/api/contract';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reaches, roles, useMay } from '../../../account/roles';
import { useMe } from '../../../api/account';
import { useChangeRole } from '../../../api/team';
import { notify } from '../../../components/notify';
import { PersonalTime } from '../../../components/PersonalTime';
import { useAct } from '../../../components/use-act';
import { useOfflineReason } from '../../../components/use-offline-reason';
import { DeactivateDialog } from './DeactivateDialog';

export type Member = Members['members'][number];

/** Nobody changes their own account, nor one with more rights than theirs. */
export const MemberRow = ({ member, others }: { member: Member; others: Member[] }) => {
  const { t } = useTranslation();
  const me = useMe();
  const isAdmin = useMay('admin');
  const offline = useOfflineReason();
  const [isLeaving, setLeaving] = useState(false);
  const isMe = member.userId === me?.user?.id;
  const mayChange = isAdmin && !isMe && me !== undefined && reaches(me.role, member.role);
  return (
    <Table.Tr>
      <Table.Td data-main>
        <Group gap="sm" wrap="nowrap">
          <Avatar name={member.name} color="teal" size={32} />
          <Text fw={560}>
            {member.name}
            {isMe && ` (${t('common.you')})`}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td data-line>{member.email}</Table.Td>
      <Table.Td data-line>
        {mayChange ? <RoleSelect member={member} /> : <Text fw={560}>{t(`settings.roles.${member.role}`)}</Text>}
        <Text size="sm" c="dimmed">
          {t(`settings.roleMeans.${member.role}`)}
        </Text>
      </Table.Td>
      <Table.Td data-wide>
        {member.lastSeenAt ? <PersonalTime at={member.lastSeenAt} /> : <Text c="dimmed">{t('team.notSeen')}</Text>}
      </Table.Td>
      {isAdmin && (
        <Table.Td data-end>
          {mayChange && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              disabled={offline !== undefined}
              title={offline}
              aria-label={t('team.deactivate', { name: member.name })}
              onClick={() => setLeaving(true)}
            >
              <IconUserOff size={18} />
            </ActionIcon>
          )}
        </Table.Td>
      )}
      {isLeaving && <DeactivateDialog member={member} others={others} onClose={() => setLeaving(false)} />}
    </Table.Tr>
  );
};

/** At once, with ten seconds to take it back. */
const RoleSelect = ({ member: { userId, name, role } }: { member: Member }) => {
  const { t } = useTranslation();
  const act = useAct();
  const own = useMe()?.role ?? 'viewer';
  const offline = useOfflineReason();
  const change = useChangeRole();
  const send = (to: Member['role']) => act(() => change.mutateAsync({ userId, role: to }));
  const choose = async (to: Member['role'] | undefined) => {
    if (!to || to === role || !(await send(to))) return;
    notify(t('team.roleChanged', { name, role: t(`settings.roles.${to}`) }), { label: t('common.undo'), act: () => void send(role) });
  };
  return (
    <Select
      aria-label={t('team.roleOf', { name })}
      data={roles.filter((one) => reaches(own, one)).map((one) => ({ value: one, label: t(`settings.roles.${one}`) }))}
      value={role}
      onChange={(to) => void choose(roles.find((one) => one === to))}
      allowDeselect={false}
      disabled={offline !== undefined || change.isPending}
      maw={180}
      size="xs"
    />
  );
};

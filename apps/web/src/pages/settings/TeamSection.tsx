import { Avatar, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe, useMembers } from '../../api/account';
import { DataTable } from '../../components/DataTable';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';

export const TeamSection = () => {
  const { t } = useTranslation();
  const me = useMe();
  const members = useMembers();
  if (members.error) return <ErrorBlock error={members.error} title={t('common.notLoaded')} onRetry={() => void members.refetch()} />;
  if (!members.data) return <ListSkeleton rows={3} />;
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('settings.teamBody')}
      </Text>
      <DataTable
        head={
          <Table.Tr>
            <Table.Th>{t('settings.columns.name')}</Table.Th>
            <Table.Th>{t('settings.columns.email')}</Table.Th>
            <Table.Th>{t('settings.columns.role')}</Table.Th>
          </Table.Tr>
        }
      >
        {members.data.members.map((member) => (
          <Table.Tr key={member.userId}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <Avatar name={member.name} color="teal" size={32} />
                <Text fw={560}>
                  {member.name}
                  {member.userId === me?.user?.id && ` (${t('common.you')})`}
                </Text>
              </Group>
            </Table.Td>
            <Table.Td>{member.email}</Table.Td>
            <Table.Td>
              <Text fw={560} size="sm">
                {t(`settings.roles.${member.role}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`settings.roleMeans.${member.role}`)}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </>
  );
};

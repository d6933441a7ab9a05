import { Button, Group, Table, Text } from '@mantine/core';
import type { ApiKeyLine } from '@navette/api/contract';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, useMay } from '../../account/roles';
import { useAdminName } from '../../account/use-admin-name';
import { useApiKeys, useRevokeApiKey } from '../../api/account';
import { ConfirmAct } from '../../components/ConfirmAct';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { notify } from '../../components/notify';
import { PersonalTime } from '../../components/PersonalTime';
import { WriteButton } from '../../components/WriteButton';
import { NewKeyDialog } from './NewKeyDialog';

export const ApiKeysSection = () => {
  const { t } = useTranslation();
  const isAdmin = useMay('admin');
  const name = useAdminName();
  if (!isAdmin) return <Text>{t('settings.adminOnly', { name })}</Text>;
  return <Keys />;
};

const Keys = () => {
  const { t } = useTranslation();
  const keys = useApiKeys();
  const [isMaking, setMaking] = useState(false);
  const make = (
    <WriteButton leftSection={<IconPlus size={17} />} onClick={() => setMaking(true)}>
      {t('settings.newKey')}
    </WriteButton>
  );
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t('settings.keysBody')}</Text>
        {keys.data && keys.data.keys.length > 0 && make}
      </Group>
      {keys.error && <ErrorBlock error={keys.error} title={t('common.notLoaded')} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <ListSkeleton rows={3} />}
      {keys.data?.keys.length === 0 && <EmptyState icon={IconKey} sentence={t('settings.noKeys')} action={make} />}
      {keys.data && keys.data.keys.length > 0 && <KeyTable lines={keys.data.keys} />}
      {isMaking && <NewKeyDialog onClose={() => setMaking(false)} />}
    </>
  );
};

const KeyTable = ({ lines }: { lines: ApiKeyLine[] }) => {
  const { t } = useTranslation();
  const [revoking, setRevoking] = useState<ApiKeyLine | null>(null);
  return (
    <>
      <DataTable
        head={
          <Table.Tr>
            {(['name', 'role', 'created', 'lastUsed'] as const).map((column) => (
              <Table.Th key={column}>{t(`settings.columns.${column}`)}</Table.Th>
            ))}
            <Table.Th aria-hidden="true" />
          </Table.Tr>
        }
      >
        {lines.map((line) => {
          const role = roles.find((one) => one === line.role);
          return (
            <Table.Tr key={line.id}>
              <Table.Td fw={560}>{line.name}</Table.Td>
              <Table.Td>{role ? t(`settings.roles.${role}`) : line.role}</Table.Td>
              <Table.Td>
                <PersonalTime at={line.createdAt} />
              </Table.Td>
              <Table.Td>{line.lastUsedAt ? <PersonalTime at={line.lastUsedAt} /> : t('common.never')}</Table.Td>
              <Table.Td ta="right">
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => setRevoking(line)}>
                  {t('settings.revoke')}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </DataTable>{' '}
      {revoking && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
};

const RevokeDialog = ({ line, onClose }: { line: ApiKeyLine; onClose(): void }) => {
  const { t } = useTranslation();
  const revoke = useRevokeApiKey();
  const act = async () => {
    await revoke.mutateAsync(line.id);
    notify(t('settings.revoked', { name: line.name }));
  };
  return (
    <ConfirmAct
      danger
      title={t('settings.revokeTitle', { name: line.name })}
      action={t('settings.revokeAction')}
      act={act}
      onClose={onClose}
    >
      {t('settings.revokeBody')}
    </ConfirmAct>
  );
};

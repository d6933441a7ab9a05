import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/account';
import { useDeactivate, useHoldings } from '../../../api/team';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { notify } from '../../../components/notify';
import { useAct } from '../../../components/use-act';
import type { Member } from './MemberRow';

type Props = { member: Member; others: Member[]; onClose(): void };

/** Says what is theirs, and asks who looks after it from now on. */
export const DeactivateDialog = ({ member: { userId, name }, others, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const me = useMe()?.user?.id;
  const deactivate = useDeactivate();
  const holdings = useHoldings(userId).data;
  const [takenOverBy, setTakenOverBy] = useState(others.find((one) => one.userId === me)?.userId ?? others[0]!.userId);
  const confirm = async () => {
    if (await act(() => deactivate.mutateAsync({ userId, takenOverBy }))) notify(t('team.deactivated', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t('team.deactivateTitle', { name })}
      action={t('team.deactivateAction')}
      busy={deactivate.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>{t('team.deactivateBody')}</Text>
        <Select
          label={t('team.takenOverBy')}
          data={others.map((one) => ({ value: one.userId, label: one.name }))}
          value={takenOverBy}
          onChange={(chosen) => chosen && setTakenOverBy(chosen)}
          allowDeselect={false}
        />
        {holdings && (
          <Text size="sm" c="dimmed">
            {t('team.passes', {
              flows: t('team.flows', { count: holdings.flows }),
              connections: t('team.connections', { count: holdings.connections }),
            })}{' '}
            {holdings.apiKeys > 0 && t('team.keysEnd', { count: holdings.apiKeys })}
          </Text>
        )}
      </Stack>
    </ConfirmDialog>
  );
};

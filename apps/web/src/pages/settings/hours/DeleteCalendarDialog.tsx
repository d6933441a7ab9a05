import { List, Stack, Text } from '@mantine/core';
import type { Calendar } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useCalendarUses, useRemoveCalendar } from '../../../api/calendars';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { notify } from '../../../components/notify';
import { TextLink } from '../../../components/TextLink';
import { useAct } from '../../../components/use-act';

type Props = { calendar: Calendar; onDeleted(): void; onClose(): void };

/** Says which flows count by it, before anything is done. */
export const DeleteCalendarDialog = ({ calendar: { id, name }, onDeleted, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const remove = useRemoveCalendar();
  const uses = useCalendarUses(id);
  const flows = uses.data?.flows;
  const confirm = async () => {
    const isGone = await act(() => remove.mutateAsync(id));
    onClose();
    if (!isGone) return;
    notify(t('hours.deleted', { name }));
    onDeleted();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t('hours.deleteTitle', { name })}
      action={t('hours.deleteAction')}
      busy={remove.isPending || !flows}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {flows?.length === 0 && <Text>{t('hours.deleteUnused')}</Text>}
      {flows && flows.length > 0 && (
        <Stack gap="xs">
          <Text>{t('hours.deleteUsed')}</Text>
          <List size="sm">
            {flows.map((flow) => (
              <List.Item key={flow.id}>
                <TextLink to="/flows/$flowId/edit" params={{ flowId: flow.id }}>
                  {flow.name}
                </TextLink>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </ConfirmDialog>
  );
};

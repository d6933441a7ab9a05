import { Radio, Stack, Text } from '@mantine/core';
import type { SetOn } from '@navette/api/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ConfirmDialog';

type Fate = NonNullable<SetOn['runs']>;
type Props = { count: number; onConfirm(runs: Fate): void; onClose(): void };

/** What becomes of the runs in progress. */
export const SwitchOffDialog = ({ count, onConfirm, onClose }: Props) => {
  const { t } = useTranslation();
  const [fate, setFate] = useState<Fate>('finish');
  return (
    <ConfirmDialog
      opened
      title={t('flows.offTitle', { count })}
      action={t('flows.offAction')}
      danger={fate === 'cancel'}
      onConfirm={() => onConfirm(fate)}
      onClose={onClose}
    >
      <Stack>
        <Radio.Group label={t('flows.offFate')} value={fate} onChange={(chosen) => setFate(chosen as Fate)}>
          <Stack gap="sm" mt="xs">
            <Radio value="finish" label={t('flows.offFinish')} />
            <Radio value="hold" label={t('flows.offHold')} description={t('flows.offHoldHelp')} />
            <Radio value="cancel" label={t('flows.offCancel')} description={t('flows.offCancelHelp')} />
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t('flows.offBody')}
        </Text>
      </Stack>
    </ConfirmDialog>
  );
};

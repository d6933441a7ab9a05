import { Stack, Text } from '@mantine/core';
import type { TestScope } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useBench } from './bench-context';
import { forRealAction } from './for-real-action';
import type { PlannedWrite } from './planned-writes';
import { useWriteWords } from './use-write-words';

type Props = { writes: PlannedWrite[]; scope: TestScope; onClose(): void };

/** What will be written, where and how many; only then is it done. */
export const ForRealDialog = ({ writes, scope, onClose }: Props) => {
  const { t } = useTranslation();
  const { start } = useBench();
  const words = useWriteWords();
  return (
    <ConfirmDialog
      opened
      title={t('bench.forReal')}
      action={t(`bench.${forRealAction(writes)}`)}
      onConfirm={() => {
        onClose();
        void start(scope, 'real');
      }}
      onClose={onClose}
    >
      <Stack gap="xs">
        {writes.map((write) => (
          <Text key={`${write.act} ${write.app.en} ${write.account}`}>{words(write)}</Text>
        ))}
        <Text size="sm" c="dimmed">
          {t('bench.forRealHelp')}
        </Text>
      </Stack>
    </ConfirmDialog>
  );
};

import { Group, Text } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useResumeConnection } from '../../api/connections';
import { notify } from '../../components/notify';
import { Panel } from '../../components/Panel';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';

/** Held runs go on only when a person says so, and only once the connection works. */
export const HeldRuns = ({ connection }: { connection: ConnectionLine }) => {
  const { t } = useTranslation();
  const act = useAct();
  const mayOperate = useMay('operator');
  const resume = useResumeConnection();
  const count = connection.heldRuns;
  if (count === 0) return null;
  const isLost = connection.health === 'lost';
  const run = () =>
    act(async () => {
      const { resumed } = await resume.mutateAsync(connection.id);
      notify(t('connections.resumed', { count: resumed.length }));
    });
  return (
    <Panel title={t('connections.heldTitle', { count })}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t(isLost ? 'connections.heldFirst' : 'connections.heldBody')}
        </Text>
        {mayOperate && !isLost && (
          <WriteButton loading={resume.isPending} onClick={() => void run()}>
            {t('connections.resume', { count })}
          </WriteButton>
        )}
      </Group>
    </Panel>
  );
};

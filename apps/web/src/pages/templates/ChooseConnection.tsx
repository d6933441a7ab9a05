import { Group, Radio, Stack, Text } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { Panel } from '../../components/Panel';
import { useAccountLine } from '../../components/use-account-line';
import { ConnectButton } from '../../connect/ConnectButton';
import { PracticeButton } from '../../connect/PracticeButton';
import { usePracticeOf } from '../../connect/use-practice-of';
import { useWords } from '../../i18n/use-words';
import { DecisionHeading } from './DecisionHeading';

type Props = { name: string; catalog: Catalog; connections: ConnectionLine[]; chosen: string | null; onChoose(connectionId: string): void };

/** One app: its accounts, or a new one, or a practice account with one click. */
export const ChooseConnection = ({ name, catalog, connections, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const connector = findConnector(catalog, name);
  const app = connector ? words(connector.title) : name;
  const isNew = connections.length === 0;
  const hasPractice = usePracticeOf(connector);
  const lineOf = useAccountLine(connections);
  return (
    <Panel>
      <Stack gap="sm" role="group" aria-labelledby={`account-${name}`}>
        <Group gap="sm" wrap="nowrap">
          <AppIcon connector={connector} size={36} />
          {/* Made anew by the first account, whose button has gone with the focus. */}
          <DecisionHeading key={String(isNew)} id={`account-${name}`} title={t('templates.account', { app })} />
        </Group>
        {connections.length > 0 && (
          <Radio.Group value={chosen} onChange={onChoose} aria-labelledby={`account-${name}`}>
            <Stack gap={8}>
              {connections.map((connection) => (
                <Radio
                  key={connection.id}
                  value={connection.id}
                  label={connection.name}
                  description={lineOf(connection) || undefined}
                  disabled={connection.health === 'lost'}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group gap="sm">
          {isNew && connector && <PracticeButton connector={connector} onMade={onChoose} />}
          <ConnectButton
            connector={connector}
            variant={isNew ? 'default' : 'subtle'}
            leftSection={<IconPlus size={16} />}
            onMade={onChoose}
          >
            {isNew ? t('connections.connectApp', { app }) : t('connections.connectAnother')}
          </ConnectButton>
        </Group>
        {isNew && hasPractice && (
          <Text size="sm" c="dimmed">
            {t('connections.practiceBody', { app })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
};

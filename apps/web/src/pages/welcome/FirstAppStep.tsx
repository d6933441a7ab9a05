import { Button, Group, Stack, Text } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { IconCircleCheck } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../api/catalog';
import { useConnections } from '../../api/connections';
import { AppIcon } from '../../components/AppIcon';
import { ListSkeleton } from '../../components/ListSkeleton';
import { ConnectButton } from '../../connect/ConnectButton';
import { PracticeButton } from '../../connect/PracticeButton';
import { useWords } from '../../i18n/use-words';
import classes from './FirstAppStep.module.css';
import { StepHeading } from './StepHeading';

/** Which apps are there, and which of them have an account already. What is connected stays when one leaves and comes back. */
export const FirstAppStep = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation();
  const apps = useCatalog().data?.connectors.filter((connector) => connector.connection);
  const connected = new Set(useConnections().data?.connections.map((connection) => connection.connector));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <Stack component="form" gap="md" onSubmit={submit}>
      <StepHeading title={t('account.appTitle')} body={t('account.appBody')} />
      {!apps && <ListSkeleton rows={3} />}
      <ul className={classes.apps}>
        {apps?.map((app) => (
          <AppLine key={app.name} app={app} isConnected={connected.has(app.name)} />
        ))}
      </ul>
      <Button type="submit" size="md">
        {t(connected.size > 0 ? 'common.continue' : 'account.skip')}
      </Button>
    </Stack>
  );
};

const AppLine = ({ app, isConnected }: { app: CatalogConnector; isConnected: boolean }) => {
  const { t } = useTranslation();
  const words = useWords();
  const title = words(app.title);
  return (
    <li className={classes.app}>
      <AppIcon connector={app} size={36} />
      <Text fw={600} className={classes.title}>
        {title}
      </Text>
      {isConnected && (
        <Text size="sm" c="var(--state-done)" className={classes.connected}>
          <IconCircleCheck size={17} aria-hidden="true" />
          {t('account.appConnected')}
        </Text>
      )}
      {!isConnected && (
        <Group gap="xs">
          <PracticeButton connector={app} label={t('account.practiceWith', { app: title })} />
          <ConnectButton connector={app} variant="subtle" aria-label={t('connections.connectApp', { app: title })}>
            {t('account.connect')}
          </ConnectButton>
        </Group>
      )}
    </li>
  );
};

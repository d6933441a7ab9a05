import { Text } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useTestConnection } from '../../api/connections';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { LinkButton } from '../../components/LinkButton';
import { notify, notifyError } from '../../components/notify';
import { PersonalTime } from '../../components/PersonalTime';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { useWords } from '../../i18n/use-words';
import { ConnectionHealth } from './ConnectionHealth';
import classes from './ConnectionRow.module.css';

export const ConnectionRow = ({ connection, catalog }: { connection: ConnectionLine; catalog: Catalog | undefined }) => {
  const { t } = useTranslation();
  const words = useWords();
  const connector = findConnector(catalog, connection.connector);
  const used = connection.usedByFlows.length;
  return (
    <li className={classes.row}>
      <AppIcon connector={connector} size={42} />
      <div className={classes.name}>
        <Link to="/connections/$connectionId" params={{ connectionId: connection.id }} className={classes.link}>
          {connection.name}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {otherNames(connection, connector && words(connector.title))}
        </Text>
      </div>
      <div className={classes.state}>
        <ConnectionHealth health={connection.health} />
        <Text size="sm" c="dimmed">
          {connection.heldRuns > 0 && t('connections.held', { count: connection.heldRuns })}
          {connection.heldRuns === 0 && connection.testedAt && (
            <>
              {t('connections.tested')} <PersonalTime at={connection.testedAt} />
            </>
          )}
        </Text>
      </div>
      <Text size="sm" className={classes.used}>
        {used > 0 ? t('connections.usedBy', { count: used }) : t('connections.usedByNone')}
      </Text>
      <RowAction connection={connection} />
    </li>
  );
};

/** App and account, as far as the connection's own name does not say them. */
const otherNames = ({ name, account }: ConnectionLine, app: string | undefined): string => {
  const missing = [app, account].filter((text) => text && !name.includes(text));
  return missing.length > 0 ? missing.join(' · ') : account;
};

/** A dead one is reconnected, the others can be tested. */
const RowAction = ({ connection }: { connection: ConnectionLine }) => {
  const { t } = useTranslation();
  const words = useWords();
  const act = useAct();
  const mayOperate = useMay('operator');
  const test = useTestConnection();
  if (connection.health === 'lost') {
    return (
      <LinkButton to="/connections/$connectionId" params={{ connectionId: connection.id }}>
        {t('connections.reconnect')}
      </LinkButton>
    );
  }
  if (!mayOperate) return null;
  const run = () =>
    act(async () => {
      const { works, account, detail } = await test.mutateAsync(connection.id);
      if (works) notify(t('connections.testWorked', { account: detail ? words(detail) : account }));
      else notifyError(detail ? words(detail) : t('connections.health.lost'));
    });
  return (
    <WriteButton variant="default" loading={test.isPending} onClick={() => void run()}>
      {t('connections.test')}
    </WriteButton>
  );
};

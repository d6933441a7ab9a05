import { Stack, Text } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { PersonalTime } from '../../components/PersonalTime';
import { TextLink } from '../../components/TextLink';
import { useWords } from '../../i18n/use-words';
import classes from './ConnectionPage.module.css';

export const ConnectionFacts = ({ connection }: { connection: ConnectionLine }) => {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Stack gap="lg">
      <Panel title={t('connections.facts')}>
        <dl className={classes.facts}>
          <dt>{t('connections.account')}</dt>
          <dd>{connection.account || '–'}</dd>
          <dt>{t('connections.since')}</dt>
          <dd>
            <PersonalTime at={connection.createdAt} />
          </dd>
          <dt>{t('connections.lastUsed')}</dt>
          <dd>{connection.lastUsedAt ? <PersonalTime at={connection.lastUsedAt} /> : t('common.never')}</dd>
        </dl>
        {connection.healthDetail && (
          <Text size="sm" mt="md">
            {words(connection.healthDetail)}
          </Text>
        )}
      </Panel>
      <Panel title={t('connections.usedByTitle')}>
        {connection.usedByFlows.length === 0 && <Text c="dimmed">{t('connections.usedByNone')}</Text>}
        <ul className={classes.flows}>
          {connection.usedByFlows.map((flow) => (
            <li key={flow.id}>
              <TextLink to="/flows/$flowId/edit" params={{ flowId: flow.id }}>
                {flow.name}
              </TextLink>
            </li>
          ))}
        </ul>
      </Panel>
    </Stack>
  );
};

import { Text, TextInput } from '@mantine/core';
import type { Catalog, CatalogConnector } from '@navette/flow';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppIcon } from '../../components/AppIcon';
import { includesFolded } from '../../format/fold';
import { useWords } from '../../i18n/use-words';
import classes from './AppPicker.module.css';

/** Apps that have accounts; those without (webhook, schedule, form) need no connection. */
export const AppPicker = ({ catalog }: { catalog: Catalog }) => {
  const { t } = useTranslation();
  const words = useWords();
  const [query, setQuery] = useState('');
  const apps = catalog.connectors.filter((connector) => connector.connection && includesFolded(words(connector.title), query));
  return (
    <>
      <TextInput
        maw={360}
        mb="md"
        leftSection={<IconSearch size={16} />}
        aria-label={t('connections.searchApp')}
        placeholder={t('connections.searchApp')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {apps.length === 0 && <Text c="dimmed">{t('common.nothingMatches', { query })}</Text>}
      <div className={classes.grid}>
        {apps.map((connector) => (
          <AppCard key={connector.name} connector={connector} />
        ))}
      </div>
    </>
  );
};

const AppCard = ({ connector }: { connector: CatalogConnector }) => {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Link to="/connections/new" search={{ app: connector.name }} className={classes.card}>
      <AppIcon connector={connector} size={44} />
      <span>
        <span className={classes.title}>{words(connector.title)}</span>
        <span className={classes.has}>
          {t('connections.appHas', { triggers: connector.triggers.length, actions: connector.actions.length })}
        </span>
      </span>
    </Link>
  );
};

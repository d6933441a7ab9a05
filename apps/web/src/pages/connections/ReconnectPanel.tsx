import { Button, Group, Stack, Text } from '@mantine/core';
import type { ConnectionLine } from '@navette/api/contract';
import type { CatalogConnection } from '@navette/flow';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReconnect } from '../../api/connections';
import { ErrorBlock } from '../../components/ErrorBlock';
import { notify } from '../../components/notify';
import { Panel } from '../../components/Panel';
import { SchemaForm } from '../../components/SchemaForm';
import { initialValues } from '../../components/schema-fields';
import { WriteButton } from '../../components/WriteButton';
import { refusedFields } from '../../connect/refused-fields';

type Props = {
  connection: ConnectionLine;
  account: CatalogConnection /** Works already: the form waits behind a button. */;
  folded?: boolean;
};

/** New values, tested before they replace the old ones. */
export const ReconnectPanel = ({ connection, account, folded = false }: Props) => {
  const { t } = useTranslation();
  const reconnect = useReconnect();
  const [isOpen, setOpen] = useState(!folded);
  const [values, setValues] = useState(() => initialValues(account.params));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reconnect.mutate(
      { id: connection.id, values },
      {
        onSuccess: () => {
          notify(t('connections.reconnected', { name: connection.name }));
          setOpen(false);
        },
      },
    );
  };
  if (!isOpen) {
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('connections.reconnect')}
        </Button>
      </Group>
    );
  }
  return (
    <Panel title={t('connections.reconnectTitle', { name: connection.name })}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('connections.reconnectBody')}
          </Text>
          <SchemaForm schema={account.params} values={values} onChange={setValues} refused={refusedFields(reconnect.error)} />
          {reconnect.error && <ErrorBlock error={reconnect.error} />}
          <Group>
            <WriteButton type="submit" loading={reconnect.isPending}>
              {t('connections.reconnect')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};

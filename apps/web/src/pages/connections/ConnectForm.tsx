import { Alert, Button, Divider, Group, Stack, Text, TextInput } from '@mantine/core';
import type { CatalogConnection, CatalogConnector } from '@navette/flow';
import { IconFlask, IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useCreateConnection, useCreatePractice } from '../../api/connections';
import { ErrorBlock } from '../../components/ErrorBlock';
import { notify } from '../../components/notify';
import { Panel } from '../../components/Panel';
import { SchemaForm } from '../../components/SchemaForm';
import { initialValues } from '../../components/schema-fields';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { useWords } from '../../i18n/use-words';
import { refusedFields } from './refused-fields';

type Props = { connector: CatalogConnector; account: CatalogConnection; onMade(connectionId: string): void };

/** A form from the app's own schema, tested before it is kept; or a practice account with one click. */
export const ConnectForm = ({ connector, account, onMade }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const create = useCreateConnection();
  const [name, setName] = useState('');
  const [values, setValues] = useState(() => initialValues(account.params));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { connector: connector.name, name: name.trim() || undefined, values },
      {
        onSuccess: (made) => {
          notify(t('connections.ready', { name: made.name }));
          onMade(made.id);
        },
      },
    );
  };
  return (
    <Stack gap="lg">
      {account.practice && <Practice connector={connector} onMade={onMade} />}
      <Panel>
        <form onSubmit={submit}>
          <Stack gap="md">
            <Alert variant="light" color="teal" icon={<IconInfoCircle />} title={t('connections.whereToFind')}>
              {words(account.help)}
            </Alert>
            <SchemaForm schema={account.params} values={values} onChange={setValues} refused={refusedFields(create.error)} />
            <Divider />
            <TextInput
              label={t('connections.nameLabel')}
              description={t('connections.nameHelp')}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {create.error && <ErrorBlock error={create.error} />}
            <Group>
              <WriteButton type="submit" loading={create.isPending}>
                {t('connections.submit')}
              </WriteButton>
            </Group>
          </Stack>
        </form>
      </Panel>
    </Stack>
  );
};

const Practice = ({ connector, onMade }: Pick<Props, 'connector' | 'onMade'>) => {
  const { t } = useTranslation();
  const words = useWords();
  const act = useAct();
  const create = useCreatePractice();
  if (!useMe()?.practice) return null;
  const make = () =>
    act(async () => {
      const made = await create.mutateAsync(connector.name);
      notify(t('connections.practiceReady'));
      onMade(made.id);
    });
  return (
    <Panel>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('connections.practiceBody', { app: words(connector.title) })}
        </Text>
        <Button
          variant="light"
          leftSection={<IconFlask size={16} />}
          loading={create.isPending}
          onClick={() => void make()}
          style={{ flex: 'none' }}
        >
          {t('connections.practice')}
        </Button>
      </Group>
    </Panel>
  );
};

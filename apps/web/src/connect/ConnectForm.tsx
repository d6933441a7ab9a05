import { Alert, Divider, Group, Stack, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateConnection } from '../api/connections';
import { ErrorBlock } from '../components/ErrorBlock';
import { notify } from '../components/notify';
import { SchemaForm } from '../components/SchemaForm';
import { initialValues } from '../components/schema-fields';
import { WriteButton } from '../components/WriteButton';
import { useWords } from '../i18n/use-words';
import type { AppWithAccounts } from './app-with-accounts';
import { refusedFields } from './refused-fields';

type Props = {
  connector: AppWithAccounts /** A dialog begins in its first field. */;
  takesFocus?: boolean;
  onMade(connectionId: string): void;
};

/** A real account: where its key is found, the app's own fields, and a test before it is kept, which ends in its name or in what to do. */
export const ConnectForm = ({ connector: { name: connector, connection }, takesFocus = false, onMade }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const create = useCreateConnection();
  const [name, setName] = useState('');
  const [values, setValues] = useState(() => initialValues(connection.params));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // In a dialog it may stand within another form, as React sees it.
    event.stopPropagation();
    create.mutate(
      { connector, name: name.trim() || undefined, values },
      {
        onSuccess: (made) => {
          notify(t('connections.ready', { name: made.name, account: made.account }));
          onMade(made.id);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Alert variant="light" color="teal" icon={<IconInfoCircle />} title={t('connections.whereToFind')}>
          {words(connection.help)}
        </Alert>
        <SchemaForm
          schema={connection.params}
          values={values}
          onChange={setValues}
          refused={refusedFields(create.error)}
          takesFocus={takesFocus}
        />
        <Divider />
        <TextInput
          label={t('connections.nameLabel')}
          description={t('connections.nameHelp')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {create.error && (
          <div ref={intoView}>
            <ErrorBlock error={create.error} />
          </div>
        )}
        <Group>
          <WriteButton type="submit" loading={create.isPending}>
            {t('connections.submit')}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
};

/** A long form was sent from anywhere in it. */
const intoView = (refusal: HTMLDivElement | null): void => refusal?.scrollIntoView({ block: 'nearest' });

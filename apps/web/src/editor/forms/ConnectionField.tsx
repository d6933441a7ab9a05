import { Group, Select, Text } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useAccountLine } from '../../components/use-account-line';
import { ConnectButton } from '../../connect/ConnectButton';
import { PracticeButton } from '../../connect/PracticeButton';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

type Props = { connector: CatalogConnector; value: string | undefined; path?: string; onChange(connectionId: string | undefined): void };

/** Which account of the app; a new one is connected over the form and then chosen here. */
export const ConnectionField = ({ connector, value, path = 'connectionId', onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { connections, readOnly } = useEditor();
  const own = connections.filter((each) => each.connector === connector.name);
  const hasOne = own.length > 0;
  const lineOf = useAccountLine(own);
  if (!connector.connection) return null;
  const app = words(connector.title);
  const choices = own.map((each) => ({ value: each.id, name: each.name, line: lineOf(each) }));
  return (
    <FieldFrame path={path} label={t('stepForm.connection')} required>
      {({ invalid, describedBy }) => (
        <>
          {hasOne && (
            <Select
              aria-label={t('stepForm.connection')}
              aria-describedby={describedBy}
              aria-required
              placeholder={t('stepForm.choose')}
              readOnly={readOnly}
              error={invalid}
              allowDeselect={false}
              data={choices.map(({ value: id, name, line }) => ({ value: id, label: line ? `${name} · ${line}` : name }))}
              renderOption={({ option }) => <AccountOption {...choices.find((each) => each.value === option.value)!} />}
              value={own.some(({ id }) => id === value) ? value : null}
              onChange={(id) => id && onChange(id)}
            />
          )}
          {!readOnly && (
            <Group gap="xs">
              <ConnectButton
                connector={connector}
                variant={hasOne ? 'subtle' : 'default'}
                size={hasOne ? 'compact-xs' : 'xs'}
                onMade={onChange}
              >
                {hasOne ? t('connections.connectAnother') : t('connections.connectApp', { app })}
              </ConnectButton>
              {!hasOne && <PracticeButton connector={connector} size="xs" onMade={onChange} />}
            </Group>
          )}
        </>
      )}
    </FieldFrame>
  );
};

const AccountOption = ({ name, line }: { name: string; line: string }) => (
  <div>
    <Text size="sm">{name}</Text>
    {line && (
      <Text size="xs" c="dimmed">
        {line}
      </Text>
    )}
  </div>
);

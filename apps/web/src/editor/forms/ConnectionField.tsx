import { Button, Group, Select, Text } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useCreatePractice } from '../../api/connections';
import { LinkButton } from '../../components/LinkButton';
import { useAccountLine } from '../../components/use-account-line';
import { useAct } from '../../components/use-act';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

type Props = { connector: CatalogConnector; value: string | undefined; path?: string; onChange(connectionId: string | undefined): void };

/** Which account of the app; with none yet, "Connect …" and a practice account in one click. */
export const ConnectionField = ({ connector, value, path = 'connectionId', onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { connections, readOnly } = useEditor();
  const practiceOn = useMe()?.practice ?? false;
  const practice = useCreatePractice();
  const act = useAct();
  const own = connections.filter((each) => each.connector === connector.name);
  const lineOf = useAccountLine(own);
  if (!connector.connection) return null;
  const app = words(connector.title);
  const choices = own.map((each) => ({ value: each.id, name: each.name, line: lineOf(each) }));
  const makePractice = async () => {
    const made = await act(() => practice.mutateAsync(connector.name));
    if (made) onChange(made.id);
  };
  return (
    <FieldFrame path={path} label={t('stepForm.connection')} required>
      {({ invalid, describedBy }) => (
        <>
          {own.length > 0 && (
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
              <LinkButton
                to="/connections/new"
                search={{ app: connector.name }}
                target="_blank"
                variant={own.length > 0 ? 'subtle' : 'default'}
                size={own.length > 0 ? 'compact-xs' : 'xs'}
              >
                {t('stepForm.connectApp', { app })}
              </LinkButton>
              {own.length === 0 && practiceOn && connector.connection?.practice && (
                <Button size="xs" variant="light" loading={practice.isPending} onClick={() => void makePractice()}>
                  {t('stepForm.practiceAccount')}
                </Button>
              )}
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

import { Button, Group, Select } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useCreatePractice } from '../../api/connections';
import { LinkButton } from '../../components/LinkButton';
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
  if (!connector.connection) return null;
  const app = words(connector.title);
  const own = connections.filter((each) => each.connector === connector.name);
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
              data={own.map(({ id, name, account }) => ({
                value: id,
                label: account && !name.includes(account) ? `${name} · ${account}` : name,
              }))}
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

import { Stack, Text } from '@mantine/core';
import type { ConnectionDetail } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton';
import { Panel } from '../../components/Panel';
import { PersonalTime } from '../../components/PersonalTime';
import { useWords } from '../../i18n/use-words';
import classes from './ConnectionPage.module.css';

type Props = { hook: NonNullable<ConnectionDetail['hook']>; app: string };

/** Where the app sends its events, with how to switch it on there. */
export const HookAddress = ({ hook, app }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Panel title={t('connections.address')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('connections.addressHelp', { app })}
        </Text>
        <div className={classes.address}>
          <code>{hook.address}</code>
          <CopyButton value={hook.address} />
        </div>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {words(hook.setUp)}
        </Text>
        <Text size="sm" fw={560}>
          {hook.lastEventAt ? (
            <>
              {t('connections.lastEvent')} <PersonalTime at={hook.lastEventAt} />
            </>
          ) : (
            t('connections.noEvent')
          )}
        </Text>
      </Stack>
    </Panel>
  );
};

import { Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog';
import { useWords } from '../i18n/use-words';
import type { AppWithAccounts } from './app-with-accounts';
import { ConnectForm } from './ConnectForm';
import { PracticeOffer } from './PracticeOffer';
import { usePracticeOf } from './use-practice-of';

type Props = { connector: AppWithAccounts; onMade(connectionId: string): void; onClose(): void };

/** An account of one app, connected without leaving the page: to practise with, or one's own. */
export const ConnectDialog = ({ connector, onMade, onClose }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const made = (connectionId: string) => {
    onMade(connectionId);
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('connections.connectApp', { app: words(connector.title) })}>
      <Stack gap="lg">
        {usePracticeOf(connector) && (
          <>
            <PracticeOffer connector={connector} onMade={made} />
            <Divider label={t('connections.orYourOwn')} />
          </>
        )}
        <ConnectForm connector={connector} takesFocus onMade={made} />
      </Stack>
    </Dialog>
  );
};

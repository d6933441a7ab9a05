import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import type { AppWithAccounts } from './app-with-accounts';
import { PracticeButton } from './PracticeButton';
import { usePracticeOf } from './use-practice-of';

type Props = { connector: AppWithAccounts; onMade(connectionId: string): void };

/** What a practice account is, and one with one click. */
export const PracticeOffer = ({ connector, onMade }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  if (!usePracticeOf(connector)) return null;
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" flex="1 1 220px">
        {t('connections.practiceBody', { app: words(connector.title) })}
      </Text>
      <PracticeButton connector={connector} onMade={onMade} />
    </Group>
  );
};

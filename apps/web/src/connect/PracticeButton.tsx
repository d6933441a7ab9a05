import type { MantineSize } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCreatePractice } from '../api/connections';
import { notify } from '../components/notify';
import { useAct } from '../components/use-act';
import { WriteButton } from '../components/WriteButton';
import { usePracticeOf } from './use-practice-of';

type Props = {
  connector: CatalogConnector;
  /** Told apart where several apps offer one. */
  label?: string;
  size?: MantineSize;
  onMade?(connectionId: string): void;
};

/** An account to practise with, in one click; nothing where this installation has none. */
export const PracticeButton = ({ connector, label, size, onMade }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const create = useCreatePractice();
  if (!usePracticeOf(connector)) return null;
  const make = async () => {
    const made = await act(() => create.mutateAsync(connector.name));
    if (!made) return;
    onMade?.(made.id);
    notify(t('connections.practiceReady'));
  };
  return (
    <WriteButton
      type="button"
      variant="light"
      size={size}
      leftSection={<IconFlask size={16} />}
      loading={create.isPending}
      onClick={() => void make()}
      aria-label={label}
    >
      {t('connections.practice')}
    </WriteButton>
  );
};

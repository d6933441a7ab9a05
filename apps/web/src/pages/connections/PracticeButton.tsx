import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { useCreatePractice } from '../../api/connections';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';

type Props = { connector: string /** Told apart where several apps offer one. */; label?: string; onMade?(connectionId: string): void };

/** An account to practise with, in one click; nothing where this installation has none. */
export const PracticeButton = ({ connector, label, onMade }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const practice = useMe()?.practice;
  const create = useCreatePractice();
  if (!practice) return null;
  const make = async () => {
    const made = await act(() => create.mutateAsync(connector));
    if (!made) return;
    onMade?.(made.id);
    notify(t('templates.practiceReady'));
  };
  return (
    <WriteButton
      type="button"
      variant="light"
      leftSection={<IconFlask size={16} />}
      loading={create.isPending}
      onClick={() => void make()}
      aria-label={label}
    >
      {t('templates.practice')}
    </WriteButton>
  );
};

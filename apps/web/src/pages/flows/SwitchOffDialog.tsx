import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';

type Props = { count: number; onConfirm(): void; onClose(): void };

export const SwitchOffDialog = ({ count, onConfirm, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <ConfirmDialog opened title={t('flows.offTitle', { count })} action={t('flows.offAction')} onConfirm={onConfirm} onClose={onClose}>
      {t('flows.offBody')}
    </ConfirmDialog>
  );
};

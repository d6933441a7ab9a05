import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useEditor } from '../editor-context';

/** Back to automatic layout: says how many steps lose the places that they were given. */
export const LeaveFreeDialog = () => {
  const { t } = useTranslation();
  const { document, apply, actions } = useEditor();
  const { layout } = document;
  const close = () => actions.use(null);
  const leave = () => {
    close();
    if (apply({ kind: 'setLayout', layout: { mode: 'automatic' } })) actions.announce(t('drawing.isAutomatic'));
  };
  return (
    <ConfirmDialog opened title={t('drawing.leaveFree')} action={t('drawing.toAutomatic')} onClose={close} onConfirm={leave}>
      <Text>{t('drawing.losesPlaces', { count: layout.mode === 'free' ? Object.keys(layout.positions).length : 0 })}</Text>
    </ConfirmDialog>
  );
};

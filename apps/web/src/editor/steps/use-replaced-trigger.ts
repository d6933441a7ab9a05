import type { StepId } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import { useEditor } from '../editor-context';

/** Says that the trigger was replaced, and which steps miss its data. */
export const useReplacedTrigger = (): ((lost: readonly StepId[]) => void) => {
  const { t } = useTranslation();
  const { actions } = useEditor();
  return (lost) => {
    const said = [t('editing.triggerReplaced'), lost.length > 0 && t('editing.lostData', { count: lost.length })].filter(Boolean).join(' ');
    actions.announce(said);
    notify(said, ...(lost.length > 0 ? [{ label: t('editing.showThem'), act: () => actions.showUsers(lost) }] : []));
  };
};

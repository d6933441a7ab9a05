import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import type { BrokenPill } from '../steps/mend-pill';
import type { IssueRemedy } from './use-issue-remedy';

/** Choose other data · Type a value · Restore the step, where somebody remembers it. */
export const useBrokenPillRemedies = (): ((pill: BrokenPill) => IssueRemedy[]) => {
  const { t } = useTranslation();
  const { actions } = useEditor();
  return (pill) => [
    { label: t('editing.chooseOther'), act: () => actions.replacePill(pill, true) },
    { label: t('editing.typeValue'), act: () => actions.replacePill(pill, false) },
    ...(actions.canRestore(pill) ? [{ label: t('editing.restoreStep'), act: () => actions.restore(pill) }] : []),
  ];
};

import type { Issue } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useBrokenPillRemedies } from './use-broken-pill-remedies';

export type IssueRemedy = { label: string; act(): void };

/** What the remedy's buttons do: the edit itself where the issue knows one, else the way to the field. None: nothing to press. */
export const useIssueRemedies = (issue: Issue): IssueRemedy[] => {
  const { t } = useTranslation();
  const words = useWords();
  const { apply, actions } = useEditor();
  const remediesOf = useBrokenPillRemedies();
  const { fix, stepId, field } = issue;
  const mend = (act: () => void): IssueRemedy[] => [{ label: words(issue.remedy).replace(/\.$/, ''), act }];
  switch (fix?.kind) {
    case 'addStep':
      return mend(() => actions.addAt({ from: fix.after, exit: fix.exit }));
    case 'removeLink':
      return mend(() => void apply({ kind: 'removeLink', link: fix.link }));
    case 'removeStep':
      return mend(() => actions.remove([fix.step]));
    case 'switchOn':
      return mend(() => actions.switchOff([fix.step]));
    case 'restoreStep':
      return stepId === undefined || field === undefined ? [] : remediesOf({ stepId, field, source: fix.step });
    case 'addTrigger':
    case 'connect':
    case undefined:
      return stepId === undefined ? [] : [{ label: t('editor.showField'), act: () => actions.focusField(stepId, field) }];
  }
};

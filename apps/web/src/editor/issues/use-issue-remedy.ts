import type { Issue } from '@navette/flow';
import { useEditor } from '../editor-context';

export type IssueRemedy = { act(): void /** It mends the issue at once, instead of leading to the field. */; mends: boolean };

/** What the remedy's button does: the edit itself where the issue knows one, else the way to the field. Undefined: nothing to press. */
export const useIssueRemedy = (issue: Issue): IssueRemedy | undefined => {
  const { apply, actions } = useEditor();
  const { fix, stepId } = issue;
  const mend = (act: () => void): IssueRemedy => ({ act, mends: true });
  switch (fix?.kind) {
    case 'addStep':
      return mend(() => actions.addAt({ from: fix.after, exit: fix.exit }));
    case 'removeLink':
      return mend(() => void apply({ kind: 'removeLink', link: fix.link }));
    case 'removeStep':
      return mend(() => actions.remove(fix.step));
    case 'switchOn':
      return mend(() => actions.switchOff(fix.step));
    case 'addTrigger':
    case 'restoreStep':
    case 'connect':
    case undefined:
      return stepId === undefined ? undefined : { act: () => actions.focusField(stepId, issue.field), mends: false };
  }
};

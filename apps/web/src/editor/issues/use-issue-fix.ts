import type { Issue } from '@navette/flow';
import { useEditor } from '../editor-context';

/** What the remedy's button does: the edit itself where the issue knows one, else the way to the field. Undefined: nothing to press. */
export const useIssueFix = (issue: Issue): (() => void) | undefined => {
  const { apply, actions } = useEditor();
  const { fix, stepId } = issue;
  switch (fix?.kind) {
    case 'addStep':
      return () => actions.addAt({ from: fix.after, exit: fix.exit });
    case 'removeLink':
      return () => void apply({ kind: 'removeLink', link: fix.link });
    case 'removeStep':
      return () => actions.remove(fix.step);
    case 'switchOn':
      return () => actions.switchOff(fix.step);
    case 'addTrigger':
    case 'restoreStep':
    case 'connect':
    case undefined:
      return stepId === undefined ? undefined : () => actions.focusField(stepId, issue.field);
  }
};

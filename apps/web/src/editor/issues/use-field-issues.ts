import type { Issue, StepId } from '@navette/flow';
import { useEditor } from '../editor-context';

/** Issues of one field, with those deeper inside it unless `own`. */
export const useFieldIssues = (stepId: StepId, path: string, own = false): Issue[] => {
  const { issues } = useEditor();
  return issues.filter((issue) => issue.stepId === stepId && (issue.field === path || (!own && issue.field?.startsWith(`${path}.`))));
};

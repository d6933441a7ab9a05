import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';

/** A trigger's own settings are set before anything runs: no data of steps fits there. */
export const useTakesData = (): boolean => {
  const { document } = useEditor();
  const { stepId, use } = useStepForm();
  return document.steps[stepId]?.kind !== 'trigger' || use !== 'field';
};

import { findAction, type Value } from '@navette/flow';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import { useVersion } from '../versions/use-opened-version';
import { mappingOf } from './mapping-of';

/** What the published version fills in this step; undefined while there is none. */
export const usePublishedValues = (): Record<string, Value> | undefined => {
  const { flow, catalog } = useEditor();
  const { stepId } = useStepForm();
  const { data } = useVersion(flow.id, flow.liveVersion);
  if (!data) return undefined;
  const step = data.document.steps[stepId];
  const action = step?.kind === 'action' ? findAction(catalog, step) : undefined;
  return step?.kind === 'action' && action ? mappingOf(step, action) : {};
};

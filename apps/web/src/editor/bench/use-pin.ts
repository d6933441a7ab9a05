import { type FlowDocument, type Json, type Step, sameJson } from '@navette/flow';
import { useEditor } from '../editor-context';

/** Keeps data of a step as its sample: pills and previews show it, and tests answer it where they only simulate. */
export const usePin = (step: Step): ((output: Json | undefined) => void) => {
  const { apply } = useEditor();
  return (output) => {
    if (step.kind !== 'trigger') apply({ kind: 'pin', stepId: step.id, ...(output !== undefined && { output }) });
    else if (output === undefined) apply({ kind: 'changeStep', stepId: step.id, set: {}, remove: ['sample'] });
    else apply({ kind: 'changeStep', stepId: step.id, set: { sample: output } });
  };
};

export const isPinned = (document: FlowDocument, step: Step, output: Json): boolean => {
  const now = document.steps[step.id];
  const kept = now?.kind === 'trigger' ? now.sample : document.pinned?.[step.id];
  return kept !== undefined && sameJson(kept, output);
};

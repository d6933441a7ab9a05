import type { Json, Step, Value } from '@navette/flow';
import { useEditor } from '../editor-context';

/** Edits of one step. A field set to undefined is removed. */
export const useStepEdit = (step: Step) => {
  const { apply } = useEditor();
  return {
    setParam: (param: string, value: Value | undefined) =>
      apply({ kind: 'setParam', stepId: step.id, param, ...(value !== undefined && { value }) }),
    change: (fields: Record<string, unknown>) => {
      const entries = Object.entries(fields);
      const set = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, Json>;
      const remove = entries.filter(([, value]) => value === undefined).map(([name]) => name);
      return apply({ kind: 'changeStep', stepId: step.id, set, ...(remove.length > 0 && { remove }) });
    },
  };
};

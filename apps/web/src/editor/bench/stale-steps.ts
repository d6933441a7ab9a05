import type { FlowDocument, Step, StepId } from '@navette/flow';
import { sameJson } from '@navette/flow';

/** Steps that are no longer as they were when they were tested. A name or a note changes nothing of what a step does. */
export const staleSteps = (document: FlowDocument, tested: readonly { stepId: StepId; step: Step }[]): ReadonlySet<StepId> =>
  new Set(
    tested.flatMap(({ stepId, step }) => {
      const now = document.steps[stepId];
      return now && now.kind !== 'trigger' && !sameJson(essenceOf(step), essenceOf(now)) ? [stepId] : [];
    }),
  );

const essenceOf = ({ title: _, note: __, ...essence }: Step): Partial<Step> => essence;

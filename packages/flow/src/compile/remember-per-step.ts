import type { Step } from '../document.js';
import type { StepId } from '../ids.js';
import type { Issue } from '../issues.js';
import type { Survey } from './survey.js';

type Check = (survey: Survey, id: StepId) => Issue[];
type Remembered = { on: readonly unknown[]; issues: Issue[] };

/**
 * The same check, which answers for a step object that it has seen before without looking again. `dependsOn`: everything else that
 * its answer depends on; as long as all of it is the same, so is the answer. Forgotten with the step.
 */
export const rememberPerStep = ({
  check,
  dependsOn,
}: {
  check: Check;
  dependsOn(survey: Survey, id: StepId): readonly unknown[];
}): Check => {
  const known = new WeakMap<Step, Remembered>();
  return (survey, id) => {
    const step = survey.document.steps[id]!;
    const on = dependsOn(survey, id);
    const before = known.get(step);
    if (before?.on.every((part, index) => part === on[index])) return before.issues;
    const issues = check(survey, id);
    known.set(step, { on, issues });
    return issues;
  };
};

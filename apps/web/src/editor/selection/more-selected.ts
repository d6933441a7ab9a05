import type { StepId } from '@navette/flow';

/** One step by itself, or several together. */
type Selected = { step: StepId | undefined; many: readonly StepId[] };

/** What is selected after a Shift click (`toggle`), Shift arrows or a rubber band (`add`). */
export const moreSelected = ({ step, many }: Selected, stepIds: readonly StepId[], how: 'toggle' | 'add'): StepId[] => {
  const before = many.length > 0 ? [...many] : step === undefined ? [] : [step];
  const added = stepIds.filter((id) => !before.includes(id));
  return how === 'add' ? [...before, ...new Set(added)] : [...before.filter((id) => !stepIds.includes(id)), ...added];
};

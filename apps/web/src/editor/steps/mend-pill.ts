import { droppingPills, restoringStep, type StepId, stepTitle } from '@navette/flow';
import { documentOf, type StepActionTools } from './step-action-tools';

/** A pill whose step was deleted: the field it stands in, and the step it came from. */
export type BrokenPill = { stepId: StepId; field: string; source: StepId };

export const canRestore = (tools: StepActionTools, { stepId, source }: BrokenPill): boolean =>
  restoring(tools, { stepId, source }) !== undefined;

/** Brings the deleted step back, so that every pill of it is whole again. */
export const restoreStep = (tools: StepActionTools, pill: BrokenPill): void => {
  const operation = restoring(tools, pill);
  if (tools.readOnly || !operation || !tools.apply(operation)) return;
  const step = documentOf(tools).steps[pill.source];
  tools.announce(tools.t('editing.restored', { title: step ? stepTitle(step, tools.catalog, tools.language) : '' }));
};

/** Takes the pill out and goes to its field; `pick` opens the list of data there. */
export const replacePill = (tools: StepActionTools, { stepId, field, source }: BrokenPill, pick: boolean): void => {
  const operation = droppingPills(documentOf(tools), { stepId, field }, source);
  if (operation && !tools.readOnly) tools.apply(operation);
  tools.place.focusField(stepId, field, pick);
};

const restoring = ({ draft }: StepActionTools, { stepId, source }: Omit<BrokenPill, 'field'>) => {
  const { document, history } = draft.read();
  return restoringStep(document, source, { undo: history.undo.map(({ operation }) => operation), readerId: stepId });
};

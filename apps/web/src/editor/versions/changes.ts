import { changedParts, type FlowDocument, type Part, type Step, type StepId, stepOfPart } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import { type DrawingChange, drawingChanges } from './drawing-changes';

/** One thing that differs between two states of a flow; what the layout makes of it by itself is no difference. `parts`: what exactly. */
export type Change = StepChange | DrawingChange | { kind: 'links' | 'settings'; parts: Part[] };
export type StepChange = { kind: 'added' | 'changed' | 'removed'; step: Step; parts: Part[] };

/** What publishing would change, step by step. Links are told where no step that comes or goes explains them. */
export const changesBetween = (before: FlowDocument, after: FlowDocument): Change[] => {
  const parts = changedParts(before, after);
  const ofSteps = groupBy(
    parts.filter((part) => stepOfPart(part) !== undefined),
    (part) => stepOfPart(part)!,
  );
  const steps = [...ofSteps].map(([stepId, of]) => stepChange(before.steps[stepId], after.steps[stepId], of));
  const links = parts.filter((part) => part.startsWith('links'));
  const settings = parts.filter((part) => part === 'name' || part.startsWith('settings'));
  const isExplained = steps.some(({ kind }) => kind !== 'changed');
  return [
    ...steps,
    ...(links.length > 0 && !isExplained ? [{ kind: 'links', parts: links } as const] : []),
    ...(settings.length > 0 ? [{ kind: 'settings', parts: settings } as const] : []),
    ...drawingChanges(before, after, parts),
  ];
};

/** How each step of either state is marked when the two are compared. */
export const tonesOf = (changes: readonly Change[]): Record<StepId, StepChange['kind']> =>
  Object.fromEntries(changes.flatMap((change) => ('step' in change ? [[change.step.id, change.kind]] : [])));

const stepChange = (before: Step | undefined, after: Step | undefined, parts: Part[]): StepChange => {
  if (!before) return { kind: 'added', step: after!, parts };
  return after ? { kind: 'changed', step: after, parts } : { kind: 'removed', step: before, parts };
};

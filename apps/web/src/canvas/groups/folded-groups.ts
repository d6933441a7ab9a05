import type { FlowDocument, Group, StepId } from '@navette/flow';
import { type Folding, toggled } from '../frames/use-folding';
import { groupKey, groupOf } from '../graph/folded-groups';

/** Which groups are folded in the outline. What is found opens its group. */
export const foldedGroups = (document: FlowDocument, { folded, setFolded }: Folding, found: StepId | null) => ({
  isFolded: (id: StepId): boolean => {
    const group = groupOf(document, id);
    return group !== undefined && folded.has(groupKey(group.id)) && !(found !== null && group.steps.includes(found));
  },
  /** The group whose first line this is. */
  headAt: (lines: readonly StepId[], id: StepId): Group | undefined => {
    const group = groupOf(document, id);
    return group && lines.find((line) => group.steps.includes(line)) === id ? group : undefined;
  },
  fold: (groupId: string): void => setFolded((before) => toggled(before, groupKey(groupId))),
});

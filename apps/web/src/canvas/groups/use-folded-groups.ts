import type { FlowDocument, Group, StepId } from '@navette/flow';
import { useState } from 'react';
import { groupOf } from '../graph/folded-groups';

/** Which groups are folded in the outline: how somebody looks at a flow. What is found opens its group. */
export const useFoldedGroups = (document: FlowDocument, found: StepId | null) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const isFolded = (id: StepId): boolean => {
    const group = groupOf(document, id);
    return group !== undefined && folded.has(group.id) && !(found !== null && group.steps.includes(found));
  };
  /** The group whose first line this is. */
  const headAt = (lines: readonly StepId[], id: StepId): Group | undefined => {
    const group = groupOf(document, id);
    return group && lines.find((line) => group.steps.includes(line)) === id ? group : undefined;
  };
  const fold = (groupId: string): void =>
    setFolded((before) => new Set(before.has(groupId) ? [...before].filter((each) => each !== groupId) : [...before, groupId]));
  return { isFolded, headAt, fold };
};

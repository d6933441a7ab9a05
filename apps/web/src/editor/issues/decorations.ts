import type { Issue, Present, StepId, Words } from '@navette/flow';
import type { StepDecoration } from '../../canvas';

/** How many issues each card shows, and what they say: the same sentences as in the field and in the list. */
export const issueDecorations = (issues: readonly Issue[], words: (of: Words) => string): Record<StepId, StepDecoration> => {
  const found: Record<StepId, StepDecoration> = {};
  for (const { stepId, level, sentence } of issues) {
    if (stepId === undefined) continue;
    const before = found[stepId];
    found[stepId] = {
      issues: (before?.issues ?? 0) + 1,
      blocking: (before?.blocking ?? false) || level === 'blocking',
      issueText: [before?.issueText, words(sentence)].filter(Boolean).join('\n'),
    };
  }
  return found;
};

/** And who has its form open. */
export const withPeople = (decorations: Record<StepId, StepDecoration>, others: readonly Present[]): Record<StepId, StepDecoration> => {
  const found = { ...decorations };
  for (const { stepId, name } of others) {
    if (stepId !== null) found[stepId] = { ...found[stepId], people: [...new Set([...(found[stepId]?.people ?? []), name])] };
  }
  return found;
};

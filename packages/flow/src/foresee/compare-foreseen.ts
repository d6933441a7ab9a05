import type { StepId } from '../ids.js';
import type { Words } from '../words.js';
import type { Foreseen } from './foresee.js';

/** What publishing would have meant for one run. */
export type Difference =
  | { kind: 'same' }
  | { kind: 'otherPath'; gained: StepId[]; lost: StepId[] }
  | { kind: 'notStarted' }
  | { kind: 'fails'; stepId: StepId; sentence: Words | null };

/** A run that fails by both versions alike is no difference. */
export const compareForeseen = (before: Foreseen, after: Foreseen): Difference => {
  if (before.starts && !after.starts) return { kind: 'notStarted' };
  if (after.fails && !before.fails) return { kind: 'fails', stepId: after.fails.stepId, sentence: after.fails.sentence ?? null };
  const gained = after.taken.filter((id) => !before.taken.includes(id));
  const lost = before.taken.filter((id) => !after.taken.includes(id));
  return gained.length + lost.length === 0 ? { kind: 'same' } : { kind: 'otherPath', gained, lost };
};

import { type LeaveRule, literal, ref } from '@navette/flow';

/** A run leaves early by what a step has answered. Used by the editor's test and the engine's. */
export const leaveData = {
  label: 'the deal is won',
  /** What the step `deal` answers, and whether the run then leaves. */
  answers: [
    { stage: 'won', leaves: true },
    { stage: 'demo', leaves: false },
  ],
  compared: 'Won',
} as const;

/** `path`: where the step `deal` answers its stage. */
export const leaveRule = (path: string[]): LeaveRule => ({
  label: leaveData.label,
  when: { kind: 'all', of: [{ kind: 'test', left: ref('deal', path), operator: 'is', right: [literal(leaveData.compared)] }] },
});

import type { CatalogTrigger, LeaveRule, StepId } from '@navette/flow';
import { emptyTest } from '../conditions/edit-condition';
import { useEditor } from '../editor-context';
import { identityIn } from './identity-in';

export const leaveKinds = ['event', 'data'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export const leaveKindOf = (rule: LeaveRule): LeaveKind => ('when' in rule ? 'data' : 'event');

/** What a rule may look at, the usual first, and an empty rule of each kind. A schedule is about nobody, so no event is about the same one. */
export const useNewLeaveRule = (
  stepId: StepId,
  trigger: CatalogTrigger,
): { kinds: readonly [LeaveKind, ...LeaveKind[]]; make(kind: LeaveKind): LeaveRule } => {
  const { samples } = useEditor();
  return {
    kinds: trigger.kind === 'schedule' ? ['data'] : leaveKinds,
    make: (kind) => {
      if (kind === 'data') return { label: '', when: { kind: 'all', of: [emptyTest()] } };
      return { label: '', connector: '', trigger: '', matches: identityIn(trigger, { stepId, sample: samples[stepId] }) };
    },
  };
};

import type { StepId } from '../ids.js';
import { firstToLeave, hasLeaveConditions } from '../leave/first-to-leave.js';
import type { Settlement, StepCall } from '../plan.js';
import type { Foreseeing } from './foresee.js';
import { scopeAt } from './scope-at.js';

/** Whether the run would leave early after what is foreseen so far; told of each step that has ended. */
export const leavingOf = (foreseeing: Foreseeing): { leaves(call?: StepCall, settlement?: Settlement): boolean } => {
  const { plan } = foreseeing;
  const { leave } = plan.trigger;
  if (!hasLeaveConditions(leave)) return { leaves: () => false };
  const ended = new Set<StepId>([plan.trigger.id]);
  const isOpening = ({ phase, stepId }: StepCall): boolean =>
    phase === 'start' && plan.steps.some(({ id, kind }) => id === stepId && kind === 'loop');
  return {
    leaves(call, settlement) {
      if (call && settlement && call.iteration === '' && settlement.status !== 'skipped' && !isOpening(call)) ended.add(call.stepId);
      if (settlement?.ends) return false;
      return firstToLeave(leave, scopeAt(foreseeing, { loops: [], iteration: '' }), (id) => ended.has(id)) !== undefined;
    },
  };
};

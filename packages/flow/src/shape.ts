import type { Plan, PlanShape } from './plan.js';

/** The part of a plan that the workflow is given: structure, never params, conditions or anything of a customer. */
export const shapeOf = (plan: Plan): PlanShape => ({
  trigger: plan.trigger.id,
  steps: plan.steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    before: step.before.map((link) => ({ step: link.step, exit: link.exit })),
    loops: [...step.loops],
    ...(step.kind === 'loop' && { concurrency: step.concurrency }),
    ...(step.kind === 'action' && step.long && { long: true }),
  })),
});

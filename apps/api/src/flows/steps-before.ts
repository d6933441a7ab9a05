import type { Plan, StepId } from '@navette/flow';

/**
 * The steps that a replay from `from` keeps as recorded: all that cannot be reached from it. A step inside a loop replays its
 * outermost loop from the start, because turns share one frame. The trigger is not among them: whether the run leaves early is
 * decided anew. Undefined: the plan has no such step.
 */
export const stepsBefore = (plan: Plan, from: StepId): StepId[] | undefined => {
  const start = plan.steps.find(({ id }) => id === from);
  if (!start) return undefined;
  const again = new Set<StepId>([start.loops[0] ?? start.id]);
  for (const step of plan.steps)
    if (step.before.some((link) => again.has(link.step)) || step.loops.some((loop) => again.has(loop))) again.add(step.id);
  return plan.steps.map(({ id }) => id).filter((id) => !again.has(id));
};

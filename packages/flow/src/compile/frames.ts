import type { Step } from '../document.js';
import type { StepId } from '../ids.js';

/** Enclosing loops of a step, outermost first; undefined when one of them is missing, is no loop, or encloses itself. A trigger has none. */
export type FrameOf = (id: StepId) => StepId[] | undefined;

export const framesOf = (steps: ReadonlyMap<StepId, Step>): FrameOf => {
  const known = new Map<StepId, StepId[] | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, climb(steps, id));
    return known.get(id);
  };
};

const climb = (steps: ReadonlyMap<StepId, Step>, id: StepId): StepId[] | undefined => {
  const loops: StepId[] = [];
  if (steps.get(id)?.kind === 'trigger') return loops;
  for (let above = steps.get(id)?.inside; above !== undefined; above = steps.get(above)?.inside) {
    if (steps.get(above)?.kind !== 'loop' || above === id || loops.includes(above)) return undefined;
    loops.unshift(above);
  }
  return loops;
};

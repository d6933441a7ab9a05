import type { Link } from '../document.js';
import type { StepId } from '../ids.js';
import { groupBy } from './group-by.js';

/** The step itself and every step that some run could come to from it along these links. */
export const reachedFrom = (links: Link[], start: StepId): Set<StepId> =>
  reachedBy(
    groupBy(links, (link) => link.from),
    start,
  );

/** The same over links already grouped by the step that they leave; `follows` narrows them. */
export const reachedBy = (next: ReadonlyMap<StepId, Link[]>, start: StepId, follows: (link: Link) => boolean = () => true): Set<StepId> => {
  const reached = new Set([start]);
  for (const id of reached) for (const link of next.get(id) ?? []) if (follows(link)) reached.add(link.to);
  return reached;
};

import type { ExitId, FlowDocument, StepId } from '@navette/flow';
import { drawnExits } from './drawn-exits';

/** Where a step stands in the outline: below which steps, outermost first, and on which named path of the last of them. */
export type OutlineLevel = { above: StepId[]; path: { from: StepId; exit: ExitId } | null };

type Way = { from: StepId; exit: ExitId };

/**
 * A loop's body stands below the loop, the steps of a path below the step that forks. Where paths meet again one is out of all of
 * them. `order` is the reading order, in which a step comes after all that lead to it.
 */
export const outlineLevels = (document: FlowDocument, order: readonly StepId[]): Map<StepId, OutlineLevel> => {
  const ways = new Map<StepId, Way[]>();
  for (const id of order) {
    const arriving = document.links.filter((link) => link.to === id && ways.has(link.from));
    const each = arriving.map(({ from, exit }) => (isNamed(document, from, exit) ? [...ways.get(from)!, { from, exit }] : ways.get(from)!));
    ways.set(id, each.length === 0 ? [] : each.reduce(shared));
  }
  return new Map([...ways].map(([id, way]) => [id, { above: way.map(({ from }) => from), path: way.at(-1) ?? null }]));
};

/** What two ways to a step have in common. */
const shared = (a: Way[], b: Way[]): Way[] => {
  const until = a.findIndex((way, index) => way.from !== b[index]?.from || way.exit !== b[index]?.exit);
  return until < 0 ? a : a.slice(0, until);
};

/** A way out that opens a level: into a loop, along a path, to what is done when a step fails. */
const isNamed = (document: FlowDocument, from: StepId, exit: ExitId): boolean => {
  const step = document.steps[from]!;
  if (step.kind === 'wait') return drawnExits(document, step).length > 1;
  return step.kind === 'branch' || exit === 'each' || exit === 'error';
};

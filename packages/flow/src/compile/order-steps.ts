import type { Link, Step } from '../document.js';
import type { StepId } from '../ids.js';
import type { FrameOf } from './frames.js';
import { groupBy } from './group-by.js';

type Graph = { steps: ReadonlyMap<StepId, Step>; links: Link[]; frameOf: FrameOf; first: StepId | undefined };
/** No frame has this name, since ids hold no such character. */
const outside = '?';

type Order = { order: StepId[]; circles: StepId[][] };

/**
 * Every step after all steps before it; a loop's body right after its loop. Depends on the links' order only (the keys of a
 * stored document come back in another order). Steps with a broken frame stand at the end.
 */
export const orderSteps = (graph: Graph): Order => {
  const rank = ranks(graph);
  const result: Order = { order: [], circles: [] };
  const frames = byFrame(graph, rank);
  const place = (frame: string): void => {
    for (const id of orderFrame(frames.get(frame) ?? [], graph.links, result.circles)) {
      result.order.push(id);
      place(frame === '' ? id : `${frame}/${id}`);
    }
  };
  place('');
  result.order.push(...(frames.get(outside) ?? []));
  return result;
};

/** When each step is first met from the trigger, breadth first along the links; unreached steps last, by id. */
const ranks = ({ steps, links, first }: Graph): Map<StepId, number> => {
  const next = groupBy(links, (link) => link.from);
  const met: StepId[] = first === undefined ? [] : [first];
  const seen = new Set(met);
  const meet = (id: StepId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    met.push(id);
  };
  for (let index = 0; index < met.length; index++) for (const link of next.get(met[index]!) ?? []) meet(link.to);
  for (const id of [...steps.keys()].sort()) meet(id);
  return new Map(met.map((id, index) => [id, index]));
};

const byFrame = ({ steps, frameOf }: Graph, rank: Map<StepId, number>): Map<string, StepId[]> => {
  const ids = [...steps.keys()].sort((a, b) => rank.get(a)! - rank.get(b)!);
  return groupBy(ids, (id) => frameOf(id)?.join('/') ?? outside);
};

/** Takes the first step that waits for nothing; when there is none, a circle is found, reported, and cut at its first step. */
const orderFrame = (ids: StepId[], links: Link[], circles: StepId[][]): StepId[] => {
  const members = new Set(ids);
  const before = new Map<StepId, Set<StepId>>(ids.map((id) => [id, new Set()]));
  for (const link of links) if (members.has(link.from) && members.has(link.to)) before.get(link.to)!.add(link.from);
  const left = new Set(ids);
  const order: StepId[] = [];
  while (left.size > 0) {
    let taken = first(left, (id) => ![...before.get(id)!].some((other) => left.has(other)));
    if (taken === undefined) {
      const circle = findCircle(left, before);
      circles.push(circle);
      taken = circle[0]!;
    }
    left.delete(taken);
    order.push(taken);
  }
  return order;
};

const first = <T>(items: Iterable<T>, test: (item: T) => boolean): T | undefined => {
  for (const item of items) if (test(item)) return item;
  return undefined;
};

/** Every step that is left waits for another, so walking backwards must come to a step a second time. In the links' direction. */
const findCircle = (left: ReadonlySet<StepId>, before: ReadonlyMap<StepId, ReadonlySet<StepId>>): StepId[] => {
  const walk: StepId[] = [];
  let at = first(left, () => true)!;
  while (!walk.includes(at)) {
    walk.push(at);
    at = first(before.get(at)!, (id) => left.has(id))!;
  }
  const circle = walk.slice(walk.indexOf(at)).reverse();
  return rotateToFirst(circle, [...left]);
};

/** Starts the circle at the step that comes first in the flow, so that the same circle always reads the same. */
const rotateToFirst = (circle: StepId[], rank: StepId[]): StepId[] => {
  const start = rank.find((id) => circle.includes(id))!;
  const index = circle.indexOf(start);
  return [...circle.slice(index), ...circle.slice(0, index)];
};

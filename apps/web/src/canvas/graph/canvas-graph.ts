import { type ExitId, exitsOf, type FlowDocument, type Group, type Link, type Place, type Step, type StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import { exitsWith } from './drawn-exits';
import { groupOf, withFoldedGroups } from './folded-groups';
import { loopsAround } from './loops-around';
import { endId, joinId } from './node-ids';

/** What is drawn, before anything has a position. Joins and ends exist only here: the document knows steps and links. */
export type GraphNode =
  /** `folded`: a loop whose body is not drawn, with the number of steps in it. */
  | {
      id: string;
      kind: 'step';
      step: Step;
      inside?: StepId;
      folded?: number;
      /** A folded group that stands in the place of this step. */
      group?: Group;
      /** First in a group that is not folded, whose name stands above it. */
      isHead?: boolean;
    }
  | { id: string; kind: 'join'; before: StepId; inside?: StepId }
  | { id: string; kind: 'end'; from: StepId; exit: ExitId; inside?: StepId };

export type GraphEdge = {
  id: string;
  /** Node ids. */
  from: string;
  to: string;
  /** The exit it leaves by; absent after a join. */
  exit?: ExitId;
  /** Only on the first piece of a link, and only where the exit needs a name. */
  labelled: boolean;
  /** Of the document; several after a join, none towards an end. */
  links: Link[];
  /** Where a step can be inserted; none between a join and its step. */
  place: Place | null;
};

export type CanvasGraph = { nodes: GraphNode[]; edges: GraphEdge[]; order: StepId[] };

/** Steps in reading order (depth first, paths left to right), with join dots before steps that several links enter. */
export const canvasGraph = (document: FlowDocument, folded: ReadonlySet<StepId> = none): CanvasGraph => {
  const links = drawnLinks(document);
  const all = orderOf(document, links);
  const order = folded.size === 0 ? all : all.filter((id) => !loopsAround(document, id).some((loop) => folded.has(loop)));
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const id of order) {
    const step = document.steps[id]!;
    if (isJoined(links, id)) nodes.push({ id: joinId(id), kind: 'join', before: id, inside: step.inside });
    const isFolded = step.kind === 'loop' && folded.has(id);
    const isHead = startsGroup(document, links, id);
    nodes.push({
      id,
      kind: 'step',
      step,
      inside: step.inside,
      ...(isHead && { isHead }),
      ...(isFolded && { folded: countInside(document, id) }),
    });
    const exits = exitsWith(step, (exit) => leaving(links, id, exit).length > 0).filter((exit) => !isFolded || exit !== 'each');
    for (const exit of exits) addExit({ step, exit, links, labelled: needsLabel(step, exit, exits.length) }, nodes, edges);
  }
  for (const id of order) if (isJoined(links, id)) edges.push(joinEdge(id, links.entering.get(id)!));
  return withFoldedGroups({ nodes, edges, order }, document, folded);
};

/** Nothing of its group leads to it. */
const startsGroup = (document: FlowDocument, { entering }: DrawnLinks, id: StepId): boolean => {
  const group = groupOf(document, id);
  return group !== undefined && !entering.get(id)?.some(({ from }) => group.steps.includes(from));
};

const none: ReadonlySet<StepId> = new Set();

const countInside = (document: FlowDocument, loop: StepId): number =>
  Object.keys(document.steps).filter((id) => loopsAround(document, id).includes(loop)).length;

type ExitContext = { step: Step; exit: ExitId; links: DrawnLinks; labelled: boolean };

const addExit = ({ step, exit, links, labelled }: ExitContext, nodes: GraphNode[], edges: GraphEdge[]): void => {
  const out = leaving(links, step.id, exit);
  for (const link of out) {
    const to = isJoined(links, link.to) ? joinId(link.to) : link.to;
    edges.push({ id: `${link.from}.${exit}.${link.to}`, from: step.id, to, exit, labelled, links: [link], place: link });
  }
  if (out.length > 0) return;
  const id = endId(step.id, exit);
  nodes.push({ id, kind: 'end', from: step.id, exit, inside: step.kind === 'loop' && exit === 'each' ? step.id : step.inside });
  edges.push({ id: `${step.id}.${exit}`, from: step.id, to: id, exit, labelled, links: [], place: { from: step.id, exit } });
};

const joinEdge = (id: StepId, joined: Link[]): GraphEdge => ({
  id: `${joinId(id)}.${id}`,
  from: joinId(id),
  to: id,
  labelled: false,
  links: joined,
  place: null,
});

const needsLabel = (step: Step, exit: ExitId, exits: number): boolean =>
  exit === 'error' || step.kind === 'branch' || (step.kind === 'wait' && exits > 1);

/** By what they leave and by what they enter, so that drawing grows with the flow and not with its square. */
type DrawnLinks = { leaving: Map<string, Link[]>; entering: Map<StepId, Link[]> };

/** Links whose both ends and whose exit exist; a document with a hole in it is still drawn. */
const drawnLinks = (document: FlowDocument): DrawnLinks => {
  const links = document.links.filter(({ from, exit, to }) => {
    const step = document.steps[from];
    return step !== undefined && document.steps[to] !== undefined && exitsOf(step).includes(exit);
  });
  return { leaving: groupBy(links, ({ from, exit }) => endId(from, exit)), entering: groupBy(links, ({ to }) => to) };
};

const leaving = (links: DrawnLinks, from: StepId, exit: ExitId): Link[] => links.leaving.get(endId(from, exit)) ?? [];

const isJoined = (links: DrawnLinks, id: StepId): boolean => (links.entering.get(id)?.length ?? 0) > 1;

/**
 * From the trigger, exits left to right, a step that several paths reach after the last of them; a loop's body before what follows
 * the loop. Steps that nothing leads to come last, so that all are drawn.
 */
export const readingOrder = (document: FlowDocument): StepId[] => orderOf(document, drawnLinks(document));

const orderOf = (document: FlowDocument, links: DrawnLinks): StepId[] => {
  const seen = new Set<StepId>();
  const ids = Object.keys(document.steps);
  const triggers = ids.filter((id) => document.steps[id]!.kind === 'trigger');
  const loose = ids.filter((id) => !links.entering.has(id));
  return [...triggers, ...loose, ...ids].flatMap((id) => orderFrom(document, { links, root: id, seen }));
};

type Walk = { links: DrawnLinks; root: StepId; seen: Set<StepId> };

/** Reverse post-order of a depth-first walk: every step after all steps before it, as far as there is no circle. */
const orderFrom = (document: FlowDocument, { links, root, seen }: Walk): StepId[] => {
  const backwards: StepId[] = [];
  const visit = (id: StepId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const next = exitsOf(document.steps[id]!).flatMap((exit) => leaving(links, id, exit).map((link) => link.to));
    for (const to of next.toReversed()) visit(to);
    backwards.push(id);
  };
  visit(root);
  return backwards.toReversed();
};

import type { ExitId, FlowDocument, Link, Place, Step, StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import { drawnExits } from './drawn-exits';

/** What is drawn, before anything has a position. Joins and ends exist only here: the document knows steps and links. */
export type GraphNode =
  | { id: string; kind: 'step'; step: Step; inside?: StepId }
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

export const joinId = (step: StepId): string => `join:${step}`;
export const endId = (step: StepId, exit: ExitId): string => `end:${step}:${exit}`;

/** Steps in reading order (depth first, paths left to right), with join dots before steps that several links enter. */
export const canvasGraph = (document: FlowDocument): CanvasGraph => {
  const order = readingOrder(document);
  const links = drawnLinks(document);
  const entering = groupBy(links, (link) => link.to);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const id of order) {
    const step = document.steps[id]!;
    const joined = entering.get(id) ?? [];
    if (joined.length > 1) nodes.push({ id: joinId(id), kind: 'join', before: id, inside: step.inside });
    nodes.push({ id, kind: 'step', step, inside: step.inside });
    for (const exit of drawnExits(document, step)) addExit(document, { step, exit, links, entering }, nodes, edges);
  }
  for (const id of order) addJoinEdge(id, entering.get(id) ?? [], edges);
  return { nodes, edges, order };
};

type ExitContext = { step: Step; exit: ExitId; links: Link[]; entering: Map<StepId, Link[]> };

const addExit = (document: FlowDocument, { step, exit, links, entering }: ExitContext, nodes: GraphNode[], edges: GraphEdge[]): void => {
  const leaving = links.filter((link) => link.from === step.id && link.exit === exit);
  const labelled = needsLabel(document, step, exit);
  for (const link of leaving) {
    const to = (entering.get(link.to)?.length ?? 0) > 1 ? joinId(link.to) : link.to;
    edges.push({
      id: `${link.from}.${link.exit}.${link.to}`,
      from: step.id,
      to,
      exit,
      labelled,
      links: [link],
      place: link,
    });
  }
  if (leaving.length > 0) return;
  const id = endId(step.id, exit);
  nodes.push({ id, kind: 'end', from: step.id, exit, inside: step.kind === 'loop' && exit === 'each' ? step.id : step.inside });
  edges.push({ id: `${step.id}.${exit}`, from: step.id, to: id, exit, labelled, links: [], place: { from: step.id, exit } });
};

const addJoinEdge = (id: StepId, joined: Link[], edges: GraphEdge[]): void => {
  if (joined.length < 2) return;
  edges.push({
    id: `${joinId(id)}.${id}`,
    from: joinId(id),
    to: id,
    labelled: false,
    links: joined,
    place: null,
  });
};

const needsLabel = (document: FlowDocument, step: Step, exit: ExitId): boolean =>
  exit === 'error' || step.kind === 'branch' || (step.kind === 'wait' && drawnExits(document, step).length > 1);

/** Links whose both ends and whose exit exist; a document with a hole in it is still drawn. */
const drawnLinks = (document: FlowDocument): Link[] =>
  document.links.filter((link) => {
    const from = document.steps[link.from];
    return from !== undefined && document.steps[link.to] !== undefined && drawnExits(document, from).includes(link.exit);
  });

/**
 * From the trigger, exits left to right, a step that several paths reach after the last of them; a loop's body before what follows
 * the loop. Steps that nothing leads to come last, so that all are drawn.
 */
export const readingOrder = (document: FlowDocument): StepId[] => {
  const links = drawnLinks(document);
  const seen = new Set<StepId>();
  const ids = Object.keys(document.steps);
  const isTrigger = (id: StepId) => document.steps[id]!.kind === 'trigger';
  const isLoose = (id: StepId) => !links.some((link) => link.to === id);
  return [...ids.filter(isTrigger), ...ids.filter(isLoose), ...ids].flatMap((id) => orderFrom(document, links, id, seen));
};

/** Reverse post-order of a depth-first walk: every step after all steps before it, as far as there is no circle. */
const orderFrom = (document: FlowDocument, links: Link[], root: StepId, seen: Set<StepId>): StepId[] => {
  const backwards: StepId[] = [];
  const visit = (id: StepId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const exits = drawnExits(document, document.steps[id]!);
    const next = exits.flatMap((exit) => links.filter((link) => link.from === id && link.exit === exit).map((link) => link.to));
    for (const to of next.toReversed()) visit(to);
    backwards.push(id);
  };
  visit(root);
  return backwards.toReversed();
};

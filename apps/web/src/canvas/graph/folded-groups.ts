import type { FlowDocument, Group, StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import type { CanvasGraph, GraphEdge, GraphNode } from './canvas-graph';
import { joinId } from './node-ids';

/** How a group is named among what can be folded, apart from the steps. */
export const groupKey = (groupId: string): string => `group:${groupId}`;

/** The group that a step stands in. */
export const groupOf = (document: FlowDocument, stepId: StepId): Group | undefined =>
  Object.values(document.groups ?? {}).find(({ steps }) => steps.includes(stepId));

/**
 * Folded, a group is drawn as one card in the place of its first step, with that step's identifier: links that enter or leave any of its
 * steps enter or leave the card, and one open end stays, so that the flow can go on from there.
 */
export const withFoldedGroups = (graph: CanvasGraph, document: FlowDocument, folded: ReadonlySet<string>): CanvasGraph => {
  const groups = Object.values(document.groups ?? {}).filter(({ id }) => folded.has(groupKey(id)));
  return groups.reduce((drawn, group) => withFolded(drawn, group), graph);
};

const withFolded = (graph: CanvasGraph, group: Group): CanvasGraph => {
  const first = graph.order.find((id) => group.steps.includes(id));
  if (first === undefined) return graph;
  const isIn = (id: StepId) => group.steps.includes(id);
  const isKept = (id: StepId) => id === first || !isIn(id);
  const owners = new Map(graph.nodes.map((node) => [node.id, ownerOf(node)]));
  const end = graph.nodes.find((node) => node.kind === 'end' && isIn(node.from));
  const ofGroup = (id: string) => (isIn(owners.get(id)!) ? first : id);
  const isEntered = graph.edges.some(({ from, to }) => to === joinId(first) && !isIn(owners.get(from)!));
  const nodes = graph.nodes.flatMap((node): GraphNode[] => {
    if (node.kind === 'end') return node === end ? [{ ...node, from: first }] : isIn(node.from) ? [] : [node];
    if (node.kind === 'join') return node.before === first ? (isEntered ? [node] : []) : isIn(node.before) ? [] : [node];
    if (node.id === first) return [{ ...node, folded: group.steps.length, group }];
    return isKept(node.id) ? [node] : [];
  });
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = graph.edges.flatMap((edge): GraphEdge[] => {
    if (edge.to === joinId(first) && drawn.has(edge.to)) return isIn(owners.get(edge.from)!) ? [] : [{ ...edge, from: ofGroup(edge.from) }];
    if (edge.from === joinId(first)) return drawn.has(edge.from) ? [edge] : [];
    if (edge.to === end?.id) return [{ ...edge, from: first }];
    const [from, to] = [ofGroup(edge.from), ofGroup(edge.to)];
    return from === to || !drawn.has(from) || !drawn.has(to) ? [] : [{ ...edge, from, to }];
  });
  return { nodes, edges: onePerWay(edges), order: graph.order.filter(isKept) };
};

const ownerOf = (node: GraphNode): StepId => (node.kind === 'step' ? node.id : node.kind === 'join' ? node.before : node.from);

/** Two links from the card to one step, by the same way out, would lie on each other. */
const onePerWay = (edges: GraphEdge[]): GraphEdge[] =>
  [...groupBy(edges, ({ from, to, exit, labelled }) => `${from} ${to} ${labelled ? exit : ''}`).values()].map(([edge]) => edge!);

import type { StepId } from '@navette/flow';
import type { Node } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCanvasProps } from './canvas-types';
import { exitLabel } from './exit-label';
import type { GraphNode } from './graph/canvas-graph';
import { type GraphIndex, graphIndex } from './graph/graph-index';
import type { Box } from './layout/layout';
import { card } from './layout/sizes';
import type { StepNodeData } from './nodes/step-node';
import type { DrawnFlow } from './use-drawn-flow';
import { isWithin } from './use-seen-region';
import type { SentenceOf } from './use-step-sentences';

type Input = Pick<FlowCanvasProps, 'states' | 'decorations' | 'nodeActions' | 'renderAfterStep' | 'foundStepId'> & {
  drawn: DrawnFlow;
  sentenceOf: SentenceOf;
  region: Box | null;
  selectedStepId: StepId | null;
  selectedIds?: ReadonlySet<StepId>;
  focusedStepId: StepId | null;
};
type Drawing = Input & { index: GraphIndex; nameExit: NameExit };
type StepGraphNode = Extract<GraphNode, { kind: 'step' }>;
type NameExit = (step: StepGraphNode['step'], exit: string) => string;

/**
 * React Flow's nodes: those in the region, and always the one that holds the focus. A node whose data and box are equal is the same
 * object as before, so only changed cards are drawn again.
 */
export const useCanvasNodes = (input: Input): Node[] => {
  const { t } = useTranslation();
  const kept = useRef(new Map<string, Node>());
  const { graph, layout } = input.drawn;
  const index = useMemo(() => graphIndex(graph), [graph]);
  const drawing: Drawing = { ...input, index, nameExit: (step, exit) => exitLabel(step, exit, t) };
  const nodes = graph.nodes
    .filter(({ id }) => id === input.focusedStepId || (input.region !== null && isWithin(input.region, layout.boxes[id]!)))
    .map((node): Node => {
      const box = cardBox(node, layout.boxes[node.id]!);
      const data = node.kind === 'step' ? stepData(node, drawing) : dotData(node, input);
      const before = kept.current.get(node.id);
      return before && sameBox(before, box) && shallowEqual(before.data, data) ? before : aNode(node, { box, data, index });
    });
  kept.current = new Map(nodes.map((node) => [node.id, node]));
  return nodes;
};

/** A loop's card is the head of its frame. */
const cardBox = (node: GraphNode, box: Box): Box =>
  node.kind === 'step' && node.step.kind === 'loop' && !node.group ? { ...card, x: box.x + (box.width - card.width) / 2, y: box.y } : box;

const aNode = (node: GraphNode, { box, data, index }: { box: Box; data: Node['data']; index: GraphIndex }): Node => ({
  id: node.id,
  type: node.kind !== 'step' ? node.kind : node.group ? 'folded' : node.step.kind,
  position: { x: box.x, y: box.y },
  width: box.width,
  height: box.height,
  zIndex: depthOf(node, index),
  draggable: false,
  selectable: false,
  connectable: false,
  focusable: false,
  data,
});

const stepData = (node: StepGraphNode, drawing: Drawing): StepNodeData => {
  const { id } = node;
  const status = drawing.states?.[id] ?? null;
  return {
    step: node.step,
    sentence: drawing.sentenceOf(id),
    position: drawing.index.position.get(id)!,
    total: drawing.drawn.graph.order.length,
    path: pathOfStep(id, drawing),
    folded: node.folded ?? null,
    group: node.group ?? null,
    status,
    faded: drawing.states !== undefined && (status === null || status.state === 'skipped'),
    selected: drawing.selectedStepId === id || (drawing.selectedIds?.has(id) ?? false),
    found: drawing.foundStepId === id,
    tabbable: drawing.focusedStepId === id,
    decoration: drawing.decorations?.[id] ?? null,
    actions: drawing.nodeActions ?? null,
  };
};

/** The name of the exit that leads here, when one link alone enters and its exit has a name. */
const pathOfStep = (id: StepId, { index, drawn, nameExit }: Drawing): string | null => {
  const [edge, ...others] = index.entering.get(id) ?? [];
  const from = edge?.labelled && others.length === 0 ? drawn.document.steps[edge.from] : undefined;
  return from ? nameExit(from, edge!.exit!) : null;
};

const dotData = (node: Exclude<GraphNode, { kind: 'step' }>, { states, renderAfterStep }: Input) => ({
  faded: states !== undefined && !states[node.kind === 'join' ? node.before : node.from],
  hidden: renderAfterStep !== undefined,
});

const depthOf = (node: GraphNode, { nodes }: GraphIndex): number => {
  let depth = 0;
  for (let inside = node.inside; inside !== undefined && depth < 20; inside = nodes.get(inside)?.inside) depth += 2;
  return depth;
};

const sameBox = (node: Node, box: Box): boolean =>
  node.position.x === box.x && node.position.y === box.y && node.width === box.width && node.height === box.height;

const shallowEqual = (a: Record<string, unknown>, b: Record<string, unknown>): boolean => {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]));
};

import type { StepId, StepSentence } from '@navette/flow';
import type { Node } from '@xyflow/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCanvasProps } from './canvas-types';
import { exitLabel } from './exit-label';
import type { CanvasGraph, GraphNode } from './graph/canvas-graph';
import type { Layout } from './layout/layout';
import type { StepNodeData } from './nodes/step-node';

type Input = Pick<FlowCanvasProps, 'document' | 'states' | 'decorations' | 'nodeActions' | 'renderAfterStep'> & {
  sentences: Record<StepId, StepSentence>;
  graph: CanvasGraph;
  layout: Layout;
  selectedStepId: StepId | null;
  focusedStepId: StepId | null;
};

/** React Flow's nodes. A node whose data and box are equal is the same object as before, so only changed cards are drawn again. */
export const useCanvasNodes = (input: Input): Node[] => {
  const { t } = useTranslation();
  const kept = useRef(new Map<string, Node>());
  const nodes = input.graph.nodes.map((node): Node => {
    const box = input.layout.boxes[node.id]!;
    const data =
      node.kind === 'step' ? stepData(node.step.id, node, input, (step, exit) => exitLabel(step, exit, t)) : dotData(node, input);
    const before = kept.current.get(node.id);
    if (before && sameBox(before, box) && shallowEqual(before.data, data)) return before;
    return {
      id: node.id,
      type: node.kind === 'step' ? node.step.kind : node.kind,
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      zIndex: depthOf(node, input.graph),
      draggable: false,
      selectable: false,
      connectable: false,
      focusable: false,
      data,
    };
  });
  kept.current = new Map(nodes.map((node) => [node.id, node]));
  return nodes;
};

type StepGraphNode = Extract<GraphNode, { kind: 'step' }>;
type NameExit = (step: StepGraphNode['step'], exit: string) => string;

const stepData = (id: StepId, node: StepGraphNode, input: Input, nameExit: NameExit): StepNodeData => {
  const status = input.states?.[id] ?? null;
  return {
    step: node.step,
    sentence: input.sentences[id]!,
    position: input.graph.order.indexOf(id) + 1,
    total: input.graph.order.length,
    path: pathOfStep(id, input, nameExit),
    status,
    faded: input.states !== undefined && (status === null || status.state === 'skipped'),
    selected: input.selectedStepId === id,
    tabbable: input.focusedStepId === id,
    decoration: input.decorations?.[id] ?? null,
    actions: input.nodeActions ?? null,
  };
};

/** The name of the exit that leads here, when one link alone enters and its exit has a name. */
const pathOfStep = (id: StepId, { graph, document }: Input, nameExit: NameExit): string | null => {
  const entering = graph.edges.filter((edge) => edge.exit !== undefined && edge.links.some((link) => link.to === id));
  const [edge, ...others] = entering;
  const from = edge?.labelled && others.length === 0 ? document.steps[edge.from] : undefined;
  return from ? nameExit(from, edge!.exit!) : null;
};

const dotData = (node: Exclude<GraphNode, { kind: 'step' }>, { states, renderAfterStep }: Input) => ({
  faded: states !== undefined && !states[node.kind === 'join' ? node.before : node.from],
  hidden: renderAfterStep !== undefined,
});

const depthOf = (node: GraphNode, graph: CanvasGraph): number => {
  let depth = 0;
  let inside = node.inside;
  while (inside !== undefined && depth < 20) {
    depth += 2;
    inside = graph.nodes.find((one) => one.id === inside)?.inside;
  }
  return depth;
};

const sameBox = (node: Node, box: Layout['boxes'][string]): boolean =>
  node.position.x === box.x && node.position.y === box.y && node.width === box.width && node.height === box.height;

const shallowEqual = (a: Record<string, unknown>, b: Record<string, unknown>): boolean => {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]));
};

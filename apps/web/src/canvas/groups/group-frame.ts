import type { Group } from '@navette/flow';
import type { CanvasGraph } from '../graph/canvas-graph';
import { boundsOf } from '../layout/bounds-of';
import type { Box, Layout } from '../layout/layout';
import { groupFrame } from '../layout/sizes';

export type GroupGrounds = { group: Group; frame: Box; grounds: Box[] };

/**
 * What is drawn of a group that is not folded: a frame around its steps. Where other steps stand between them there is no such frame, and
 * only the ground behind each of its own is coloured. Undefined: none of its steps is drawn.
 */
export const groupGrounds = (group: Group, { nodes }: CanvasGraph, { boxes }: Layout): GroupGrounds | undefined => {
  const steps = nodes.filter((node) => node.kind === 'step' && !node.group);
  const own = steps.filter(({ id, inside }) => group.steps.includes(id) && !group.steps.includes(inside ?? ''));
  if (own.length === 0) return undefined;
  const around = (box: Box): Box => {
    const { padding } = groupFrame;
    return { x: box.x - padding, y: box.y - padding, width: box.width + 2 * padding, height: box.height + 2 * padding };
  };
  const frame = around(boundsOf(own.map(({ id }) => boxes[id]!)));
  const isOther = (id: string) => !group.steps.includes(id) && !contains(boxes[id]!, frame) && touch(boxes[id]!, frame);
  const isShared = nodes.some((node) => node.kind === 'step' && isOther(node.id));
  return { group, frame, grounds: isShared ? own.map(({ id }) => around(boxes[id]!)) : [frame] };
};

const touch = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The frame of a loop in which the group stands. */
const contains = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

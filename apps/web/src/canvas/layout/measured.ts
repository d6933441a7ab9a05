import { groupBy } from '../../collections/group-by';
import type { Box, LayoutInput, LayoutNode } from './layout';
import type { Level } from './layout-graph';
import type { LevelNode } from './layout-level';
import { bar, card, dot, end, endGap, frame, groupFrame, joinGap, labelRoom } from './sizes';

/** Joins and lone ends, by id: they take no place of their own but stand above or below their step. */
export type Attached = Map<string, LayoutNode>;

/** A join always; an end when it is its step's only way on. */
export const attachedIn = ({ nodes, edges }: LayoutInput): Attached => {
  const ways = groupBy(
    edges.filter((edge) => edge.exit !== 'each'),
    (edge) => edge.from,
  );
  const isLone = (node: LayoutNode) => node.shape === 'end' && node.inside !== node.of && ways.get(node.of)?.length === 1;
  return new Map(nodes.filter((node) => node.shape === 'join' || isLone(node)).map((node) => [node.id, node]));
};

type Around = { attached: Attached; body: Level | undefined };

/** The room that a step takes in its level, with what is attached to it. */
export const measured = ({ edges }: LayoutInput, node: LayoutNode, { attached, body }: Around): LevelNode => {
  const room = edges.some((edge) => edge.from === node.id && edge.labelled) ? labelRoom : 0;
  const { width, height } = sizeOf(node, body);
  const { above, below } = roomAround(node, attached);
  return { id: node.id, width, height: above + height + below, room };
};

/** What is attached gets its own box, cut from that of its step. */
export const withAttached = (level: Level, nodes: LayoutNode[], attached: Attached): Level => {
  const boxes: Record<string, Box> = {};
  const rowBottoms = { ...level.rowBottoms };
  for (const node of nodes) {
    const box = level.boxes[node.id]!;
    const { above, below, join, lone } = roomAround(node, attached);
    boxes[node.id] = { ...box, y: box.y + above, height: box.height - above - below };
    const centre = box.x + box.width / 2;
    if (join) {
      boxes[join] = { ...dot, x: centre - dot.width / 2, y: box.y };
      rowBottoms[join] = box.y + dot.height;
    }
    if (lone) {
      boxes[lone] = { ...end, x: centre - end.width / 2, y: box.y + box.height - end.height };
      rowBottoms[lone] = box.y + box.height;
    }
  }
  return { ...level, boxes, rowBottoms };
};

const sizeOf = (node: LayoutNode, body: Level | undefined): { width: number; height: number } => {
  if (node.shape === 'end') return end;
  if (node.shape === 'bar') return bar;
  if (node.shape !== 'frame' || !body) return card;
  const width = Math.max(card.width, body.width) + 2 * frame.padding;
  return { width, height: frame.headerHeight + frame.headerGap + body.height + frame.bottom };
};

const roomAround = (node: LayoutNode, attached: Attached) => {
  let join: string | undefined;
  let lone: string | undefined;
  for (const one of byOwner(attached).get(node.id) ?? []) {
    if (one.shape === 'join') join = one.id;
    else lone = one.id;
  }
  return {
    join,
    lone,
    above: (join ? dot.height + joinGap : 0) + (node.isHead ? groupFrame.head : 0),
    below: lone ? endGap + end.height : 0,
  };
};

const owners = new WeakMap<Attached, Map<string, LayoutNode[]>>();

const byOwner = (attached: Attached): Map<string, LayoutNode[]> => {
  const known = owners.get(attached) ?? groupBy([...attached.values()], (node) => node.of);
  owners.set(attached, known);
  return known;
};

import type { ExitId, StepId } from '@navette/flow';
import { card } from './sizes';

/** Where everything stands. Boxes have their top left corner. */
export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** `points`: corners from source to target. `label` and `plus`: where the exit's name and the place to insert stand. */
export type Route = { points: Point[]; label: Point; plus: Point };

/** Over the links of one exit that start at the same time. */
export type Bracket = { id: string; from: StepId; left: number; right: number; y: number };

/** Of a card; a loop's stands in the middle of its frame's head. */
export const topLeftOf = (box: Box): Point => ({ x: box.x + (box.width - Math.min(box.width, card.width)) / 2, y: box.y });

export type Layout = {
  boxes: Record<string, Box>;
  /** In free position, where steps stand by themselves: a loop's frame may have grown since. */
  origins?: Record<StepId, Point>;
  /** By edge id. */
  routes: Record<string, Route>;
  brackets: Bracket[];
  /** Around everything. */
  bounds: Box;
};

/** `of`: the step that a join stands before or that an end belongs to; of a step its own id. */
export type LayoutNode = {
  id: string;
  shape: 'card' | 'bar' | 'frame' | 'join' | 'end';
  of: StepId;
  inside?: StepId /** The name of a group stands above it. */;
  isHead?: boolean;
};
export type LayoutEdge = { id: string; from: string; to: string; exit?: ExitId; labelled: boolean };

/** All that a layout depends on: nothing that is typed into a form, so that typing lays nothing out. Goes to the worker as it is. */
export type LayoutInput = { nodes: LayoutNode[]; edges: LayoutEdge[] };

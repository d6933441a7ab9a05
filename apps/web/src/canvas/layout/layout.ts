/** Where everything stands. Boxes have their top left corner. */
export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** `points`: corners from source to target. `label` and `plus`: where the exit's name and the place to insert stand. */
export type Route = { points: Point[]; label: Point; plus: Point };

export type Layout = {
  boxes: Record<string, Box>;
  /** By edge id. */
  routes: Record<string, Route>;
  size: { width: number; height: number };
};

import type { Layout, LayoutInput } from './layout';
import { layoutGraph } from './layout-graph';

export type LayoutRequest = { id: number; input: LayoutInput };
export type LayoutAnswer = { id: number; layout: Layout };

/** Lays out off the main thread: a long flow takes a tenth of a second, in which nobody may wait for a key. */
self.addEventListener('message', ({ data: { id, input } }: MessageEvent<LayoutRequest>) => {
  const answer: LayoutAnswer = { id, layout: layoutGraph(input) };
  self.postMessage(answer);
});

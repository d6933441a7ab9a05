import { timed } from '../../components/timed';
import type { Layout, LayoutInput } from './layout';
import { layoutGraph } from './layout-graph';
import type { LayoutAnswer, LayoutRequest } from './layout-worker';

/** Lays out in a worker of its own, started when first needed. Only the newest request is answered. */
export type Layouter = { ask(input: LayoutInput, onLaid: (layout: Layout) => void): void; stop(): void };

export const createLayouter = (): Layouter => {
  let worker: Worker | undefined;
  let waiting: { id: number; input: LayoutInput; askedAt: number; onLaid(layout: Layout): void } | undefined;
  let isBroken = false;

  const answer = (id: number, layout: Layout): void => {
    if (waiting?.id !== id) return;
    const { onLaid, askedAt } = waiting;
    waiting = undefined;
    timed('layout', askedAt);
    onLaid(layout);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => answer(data.id, data.layout));
    // A browser that refuses the worker waits a moment instead of showing nothing.
    started.addEventListener('error', () => {
      isBroken = true;
      if (waiting) answer(waiting.id, layoutGraph(waiting.input));
    });
    return started;
  };
  let count = 0;
  return {
    ask: (input, onLaid) => {
      count += 1;
      waiting = { id: count, input, askedAt: performance.now(), onLaid };
      if (isBroken) return answer(count, layoutGraph(input));
      worker ??= start();
      const request: LayoutRequest = { id: count, input };
      worker.postMessage(request);
    },
    stop: () => {
      waiting = undefined;
      worker?.terminate();
      worker = undefined;
    },
  };
};

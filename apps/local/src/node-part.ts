import { fileURLToPath } from 'node:url';
import { startServerProcess } from '@navette/embedded';
import type { Part } from './supervise-process.js';

/** What Navette itself runs, each in a process of its own. Paths are those of what was built. */
const entries = {
  api: { main: '../../api/dist/main.js', node: [] },
  sandbox: { main: '../../sandbox/dist/main.js', node: [] },
  // Less work per promise, and young memory large enough for a batch: ENGINE.md §2.
  worker: {
    main: '../../../temporal/dist/worker-main.js',
    node: ['--import', new URL('../../../temporal/dist/worker/light-hook.js', import.meta.url).href, '--max-semi-space-size=64'],
  },
} as const;

export type NodePartName = keyof typeof entries;

/** Starts one of Navette's processes. */
export async function startNodePart(name: NodePartName, env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<Part> {
  const { main, node } = entries[name];
  return startServerProcess({
    command: process.execPath,
    args: ['--enable-source-maps', ...node, fileURLToPath(new URL(main, import.meta.url))],
    stopSignal: 'SIGTERM',
    env: { ...process.env, ...env },
    log,
  });
}

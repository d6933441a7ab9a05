// `pnpm start`: installs and builds what is missing, then hands over to apps/local, which starts everything and prints one URL.
import { pathToFileURL } from 'node:url';
import { checkNode } from './lib/check-node.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { inRoot } from './lib/root.mjs';

checkNode();
await ensureInstalled();
const { buildAll } = await import('./build.mjs');
await buildAll().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
await import(pathToFileURL(inRoot('apps/local/dist/main.js')).href);

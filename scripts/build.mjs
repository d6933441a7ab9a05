// Builds what `start` runs: every package into its dist/, the workflow bundle, the web app. What has not changed is left as it is.
import { pathToFileURL } from 'node:url';
import { buildPackages } from './lib/build-packages.mjs';
import { buildWeb } from './lib/build-web.mjs';
import { buildWorkflows } from './lib/build-workflows.mjs';
import { checkNode } from './lib/check-node.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';

/** Everything, in the order in which one needs the other. */
export async function buildAll() {
  await buildPackages();
  await buildWorkflows();
  await buildWeb();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  await ensureInstalled();
  const start = performance.now();
  await buildAll();
  console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

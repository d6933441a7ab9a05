import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { progress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { filesUnder, fingerprint } from './source-files.mjs';
import { readStamps, writeStamp } from './stamps.mjs';

/** The worker starts in a second with a bundle made beforehand, and in several without. */
export async function buildWorkflows() {
  const sources = ['temporal/src/workflows', 'packages/flow/src'].flatMap((folder) => filesUnder(inRoot(folder)));
  const current = fingerprint(sources.filter((file) => !file.endsWith('.test.ts')));
  if (existsSync(inRoot('temporal/dist/workflow-bundle.js')) && readStamps().workflows === current) return;
  const shown = progress('Preparing the engine.');
  const { buildWorkflowBundle } = await import(pathToFileURL(inRoot('temporal/dist/index.js')).href);
  await buildWorkflowBundle();
  shown.done();
  writeStamp('workflows', current);
}

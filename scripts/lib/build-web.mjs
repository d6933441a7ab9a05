import { existsSync } from 'node:fs';
import { progress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { filesUnder, fingerprint } from './source-files.mjs';
import { readStamps, writeStamp } from './stamps.mjs';

/** Everything that ends up in the pages: the web app, and what it shares with the others. */
const folders = ['apps/web', 'packages/flow/src', 'apps/api/src/contract'];

/** Builds the web app into apps/web/dist when something in it has changed. Answers whether it is there now. */
export async function buildWeb() {
  const current = fingerprint(folders.flatMap((folder) => filesUnder(inRoot(folder))).filter((file) => !/\.test\.tsx?$/.test(file)));
  if (existsSync(inRoot('apps/web/dist/index.html')) && readStamps()['apps/web'] === current) return { built: false };
  const shown = progress('Building the pages.');
  const { code, output } = await run('vite', ['build', '--logLevel', 'warn', 'apps/web', '--config', 'apps/web/vite.config.ts'], {
    quiet: true,
  });
  shown.done();
  if (code !== 0) throw new Error(`The pages could not be built.\n${output}`);
  writeStamp('apps/web', current);
  return { built: true };
}

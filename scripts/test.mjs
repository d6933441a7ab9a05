// `pnpm test`: everything that proves Navette, one stage after the other. A failing stage does not stop the next: the last line counts all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode } from './lib/check-node.mjs';
import { countVitest } from './lib/count-vitest.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { findEngine } from './lib/find-engine.mjs';
import { run } from './lib/run.mjs';
import { createTally } from './lib/tally.mjs';

checkNode();
const tally = createTally();
const reports = mkdtempSync(join(tmpdir(), 'navette-reports-'));

await tally.stage('install', async () => {
  await ensureInstalled();
  return { passed: 1, failed: 0 };
});
await tally.stage('build', () => check(() => import('./build.mjs').then(({ buildAll }) => buildAll())));
await tally.stage('types', () => command('tsc', ['-p', 'tsconfig.json']));
await tally.stage('types of the pages', () => command('tsc', ['-p', 'apps/web/tsconfig.json']));
await tally.stage('style and layers', () => command('biome', ['check', '.']));
await tally.stage('dead code', () => command('knip', []));
await tally.stage('unit', () => vitest('unit'));
await tally.stage('Temporal (about 4 minutes, once per machine)', () => check(findEngine));
await tally.stage('integration', () => vitest('integration'));
await tally.stage('browser', () => vitest('browser', './scripts/lib/ux-reporter.mjs'));

rmSync(reports, { recursive: true, force: true });
tally.print();

/** One programme is one test: it passes when it ends with 0. */
async function command(name, args) {
  const { code } = await run(name, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function check(work) {
  await work();
  return { passed: 1, failed: 0 };
}

async function vitest(project, ...more) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more.map((name) => `--reporter=${name}`)];
  const { code } = await run('vitest', ['run', '--project', project, ...reporters]);
  return countVitest(() => JSON.parse(readFileSync(report, 'utf8')), code);
}

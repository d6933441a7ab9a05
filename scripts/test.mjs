// `pnpm test`: everything that proves Navette. A failing stage does not stop the next: the last line counts all.
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
await tally.stage('Temporal (about 4 minutes, once per machine)', () => check(findEngine));

// Beside all the rest: it waits for clocks half of the time. What it says is shown when the others have ended.
const integration = vitest('integration', { quiet: true });
await tally.stage('types', () => command('tsc', ['-p', 'tsconfig.json']));
await tally.stage('types of the pages', () => command('tsc', ['-p', 'apps/web/tsconfig.json']));
await tally.stage('style and layers', () => command('biome', ['check', '.']));
await tally.stage('dead code', () => command('knip', []));
await tally.stage('unit', () => vitest('unit'));
await tally.stage('browser', () => vitest('browser', { reporters: ['./scripts/lib/ux-reporter.mjs'] }));
await tally.stage('integration', async () => {
  const { output, ...counts } = await integration;
  console.log(output);
  return counts;
});

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

async function vitest(project, { reporters = [], quiet = false } = {}) {
  const report = join(reports, `${project}.json`);
  const wanted = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...reporters.map((name) => `--reporter=${name}`)];
  const startedAt = performance.now();
  const { code, output } = await run('vitest', ['run', '--project', project, ...wanted], { quiet });
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...countVitest(() => JSON.parse(readFileSync(report, 'utf8')), code), output, seconds };
}

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

// Three at a time: the browser and the servers of the integration tests wait for clocks half of the time. What the others say is shown when
// the browser has ended.
const integration = vitest('integration', { quiet: true, more: ['packages/', 'apps/', 'tests/'] });
const checks = quietly([
  ['types', () => command('tsc', ['-p', 'tsconfig.json'])],
  ['types of the pages', () => command('tsc', ['-p', 'apps/web/tsconfig.json'])],
  ['style and layers', () => command('biome', ['check', '.'])],
  ['dead code', () => command('knip', [])],
  ['unit', () => vitest('unit', { quiet: true })],
  ['integration of the engine', () => vitest('integration', { quiet: true, more: ['temporal/'] })],
]);
await tally.stage('browser', () => vitest('browser', { reporters: ['./scripts/lib/ux-reporter.mjs'] }));
for (const { name, counts } of await checks) await tally.stage(name, () => said(counts));
await tally.stage('integration', () => said(integration));

rmSync(reports, { recursive: true, force: true });
tally.print();

/** One after the other, without a word; each with what it found. */
async function quietly(works) {
  const done = [];
  for (const [name, work] of works) done.push({ name, counts: await work() });
  return done;
}

/** What ran without a word is shown now. */
async function said(counts) {
  const { output, ...kept } = await counts;
  console.log(output);
  return kept;
}

/** One programme is one test: it passes when it ends with 0. */
async function command(name, args) {
  const startedAt = performance.now();
  const { code, output } = await run(name, args, { quiet: true });
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), output, seconds };
}

async function check(work) {
  await work();
  return { passed: 1, failed: 0 };
}

async function vitest(project, { reporters = [], quiet = false, more = [] } = {}) {
  const report = join(reports, `${[project, ...more].join('-').replaceAll(/[^a-z-]/g, '')}.json`);
  const wanted = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...reporters.map((name) => `--reporter=${name}`)];
  const startedAt = performance.now();
  const { code, output } = await run('vitest', ['run', '--project', project, ...wanted, ...more], { quiet });
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...countVitest(() => JSON.parse(readFileSync(report, 'utf8')), code), output, seconds };
}

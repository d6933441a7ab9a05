import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const biome = join(repository, 'node_modules', '.bin', 'biome');
const run = promisify(execFile);

/** Imports that would tie two layers together, and what the message must tell whoever writes one. */
const violations = [
  ['packages/flow/src/a.ts', '@navette/store', 'The core imports nothing'],
  ['packages/flow/src/b.ts', 'node:fs', 'The core runs in the browser'],
  ['packages/flow/src/c.ts', '@temporalio/client', 'Only temporal/ knows the engine'],
  ['packages/connector-sdk/src/a.ts', '@navette/store', 'published to developers'],
  ['packages/connectors/zoho-crm/src/a.ts', '@navette/store', 'comes in its context'],
  ['packages/connectors/zoho-crm/emulator/a.ts', 'pg', 'packages/store only'],
  ['packages/store/src/a.ts', '@navette/connectors', 'stands on packages/flow only'],
  ['packages/embedded/src/a.ts', '@navette/store', 'nothing of Navette'],
  ['apps/api/src/routes/a.ts', 'pg', 'Add a method to the Store type'],
  ['apps/api/src/routes/b.ts', '@navette/embedded', 'ApiDeps'],
  ['apps/web/src/a.tsx', '@navette/connectors', 'GET /api/catalog'],
  ['apps/web/src/b.tsx', '@navette/api', 'types of @navette/api/contract'],
  ['apps/web/src/c.tsx', 'node:path', 'runs in a browser'],
  ['apps/sandbox/src/a.ts', '@navette/store', 'knows nothing else'],
  ['temporal/src/dispatch/a.ts', 'drizzle-orm', 'packages/store only'],
  ['temporal/src/workflows/a.ts', '@navette/store', 'Do it in an activity'],
  ['temporal/src/workflows/b.ts', 'node:timers/promises', 'sandbox without Node'],
  ['temporal/src/workflows/c.ts', '@temporalio/client', 'sandbox without Node'],
] as const;
const allowed = [
  ['packages/connectors/zoho-crm/src/z.ts', '@navette/connector-sdk'],
  ['packages/flow/src/z.test.ts', 'node:fs'],
  ['apps/web/src/z.tsx', '@navette/api/contract'],
  ['temporal/src/workflows/z.ts', '@navette/flow/interpreter'],
  ['temporal/src/workflows/y.ts', '@temporalio/workflow'],
  ['temporal/src/dispatch/z.ts', '@temporalio/client'],
] as const;

type Diagnostic = { category: string; message: string; location: { path: string | { file: string } } };
let said: Map<string, string>;
let folder: string;

/** Small files that import what they should not, checked by the real rules in a folder of their own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-layers-'));
  const rules = JSON.parse(await readFile(join(repository, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
  for (const [file, name] of [...violations, ...allowed]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `import * as thing from '${name}';\nexport const kept = thing;\n`);
  }
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=200', '.'];
  const { stdout } = await run(biome, options, { cwd: folder }).catch((failure: { stdout: string }) => failure);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  said = new Map(diagnostics.map((each) => [pathOf(each), JSON.stringify(each)]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pathOf = ({ location: { path } }: Diagnostic): string => (typeof path === 'string' ? path : path.file).replace(/^\.\//, '');

test.each(violations)('%s must not import %s, and is told what to do instead', (file, _name, remedy) => {
  expect(said.get(file)).toContain(remedy);
});

test.each(allowed)('%s may import %s', (file) => {
  expect(said.get(file)).toBeUndefined();
});

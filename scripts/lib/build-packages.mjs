import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { packages } from './packages.mjs';
import { inRoot } from './root.mjs';
import { filesUnder, fingerprint } from './source-files.mjs';
import { readStamps, writeStamp } from './stamps.mjs';

/** Turns every package's TypeScript into plain modules, one file each, in `dist/`. Answers the packages that had changed. */
export async function buildPackages() {
  const changed = packages.filter(isStale);
  if (changed.length === 0) return [];
  const { build } = await import('esbuild');
  await Promise.all(changed.map((part) => buildPackage(part, build)));
  return changed.map(({ folder }) => folder);
}

const isTest = (file) => /\.test\.tsx?$/.test(file) || /\.d\.ts$/.test(file);
const isCode = (file) => extname(file) === '.ts' && !isTest(file) && !/(drizzle|vite|vitest)\.config\.ts$/.test(file);
const isData = (file) => extname(file) === '.json' && !/(package|tsconfig)\.json$/.test(file);

const sourcesOf = ({ folder, source }) => filesUnder(inRoot(folder, source)).filter((file) => isCode(file) || isData(file));

function isStale(part) {
  const built = existsSync(inRoot(part.folder, 'dist'));
  return !built || readStamps()[part.folder] !== fingerprint(sourcesOf(part));
}

async function buildPackage(part, build) {
  const sources = sourcesOf(part);
  const from = inRoot(part.folder, part.source);
  const to = inRoot(part.folder, 'dist');
  await build({
    entryPoints: sources.filter(isCode),
    outdir: to,
    outbase: from,
    bundle: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  for (const file of sources.filter(isData)) {
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  removeOrphans(
    sources.map((file) => relative(from, file)),
    to,
  );
  writeStamp(part.folder, fingerprint(sources));
}

/** Made from the workflows by the engine itself, see build-workflows.mjs. */
const madeElsewhere = ['workflow-bundle.js'];

/** A module whose source is gone must not stay importable. */
function removeOrphans(sources, to) {
  const made = new Set([
    ...madeElsewhere,
    ...sources.flatMap((file) => [file, file.replace(/\.ts$/, '.js'), file.replace(/\.ts$/, '.js.map')]),
  ]);
  for (const file of filesUnder(to)) if (!made.has(relative(to, file))) rmSync(file);
}

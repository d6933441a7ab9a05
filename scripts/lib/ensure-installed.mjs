import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { progress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

const stamp = inRoot('node_modules', '.navette-lock-hash');

/** Installs the dependencies when there are none, or when the lock file has changed since. Ends this process when that fails. */
export async function ensureInstalled() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const shown = progress('Installing what Navette is made of (once, about a minute).');
  const [command, ...before] = installer();
  const { code, output } = await run(command, [...before, 'install', '--frozen-lockfile'], { quiet: true, env: { CI: 'true' } });
  shown.done();
  if (code !== 0) {
    console.error(output);
    console.error(
      'The dependencies could not be installed. Check the connection to the package registry, then run the same command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('pnpm-lock.yaml')))
    .digest('hex');

/** The pnpm that runs us, or the same major version through npx. */
function installer() {
  const running = process.env.npm_execpath ?? '';
  if (/pnpm[^/\\]*\.c?js$/.test(running) && existsSync(running)) return [process.execPath, running];
  return ['npx', '--yes', 'pnpm@10'];
}

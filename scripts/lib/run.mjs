import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { delimiter } from 'node:path';
import { inRoot, root } from './root.mjs';

/**
 * Runs a programme in the repository and answers its exit code. `quiet` keeps what it says and answers it as `output` instead of showing
 * it, and lets what is shown go first. Programmes of node_modules/.bin are found by name.
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const path = `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, PATH: path, ...env },
    // On Windows the programmes of npm are .cmd files, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (quiet && child.pid) setPriority(child.pid, YIELDING);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output: Buffer.concat(chunks).toString() }),
    );
  });
}

/** Below that of what somebody looks at; no more than a hint. */
const YIELDING = 5;

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LOOK_EVERY_MS = 500;

/** The programmes that launched us, from our parent upwards: `npx`, `pnpm`, the shell between them. None when we were started directly. */
export const launchersOfUs = async (): Promise<number[]> => (process.env.npm_lifecycle_event ? launchersOf(process.pid) : []);

/**
 * Resolves when one of them is gone: they do not pass on every signal, and nobody could stop a Navette whose launcher was ended. Never
 * resolves when there are none.
 */
export function whenGone(launchers: number[]): Promise<void> {
  if (launchers.length === 0) return new Promise(() => undefined);
  return new Promise((resolve) => {
    const timer = setInterval(async () => {
      const alive = await Promise.all(launchers.map(isAlive));
      if (alive.every(Boolean)) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
  });
}

/** As far as they are package runners: the person's own shell is none. */
async function launchersOf(pid: number): Promise<number[]> {
  const parent = await parentOf(pid);
  if (!parent || parent <= 1 || !isLauncher(await commandOf(parent))) return [];
  return [parent, ...(await launchersOf(parent))];
}

const isLauncher = (command: string): boolean => /\b(npx|npm exec|pnpm)\b/.test(command) || /^\S*sh -c .*(pnpm|start\.mjs)/.test(command);

const ask = (pid: number, what: string): Promise<string> =>
  run('ps', ['-o', `${what}=`, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );

async function parentOf(pid: number): Promise<number> {
  const stat = await statOf(pid);
  return Number(stat?.parent ?? (await ask(pid, 'ppid')));
}

async function commandOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return line?.replaceAll('\0', ' ').trim() ?? ask(pid, 'args');
}

/** A process that ended but was not yet waited for still has its number. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await statOf(pid);
  if (stat) return stat.state !== 'Z';
  try {
    return process.platform !== 'linux' && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Linux only. The name of the programme is in brackets and may hold anything, so we read from its end. */
async function statOf(pid: number): Promise<{ state: string; parent: string } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [state, parent] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  return state && parent ? { state, parent } : undefined;
}

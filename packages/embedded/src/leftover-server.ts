import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { problem } from './embedded-error.js';

const run = promisify(execFile);

/**
 * Ends the server that an earlier start left behind when it was killed (only where nothing ties a child to its parent). The file names
 * its process; a process that has since got the same number is told apart by `mark`, which must be in its command line.
 */
export async function endLeftoverServer(from: { pidFile: string; mark: string; signal: NodeJS.Signals; folder: string }): Promise<void> {
  const pid = await pidIn(from.pidFile);
  if (pid === undefined || pid === process.pid || !(await isRunning(pid, from.mark))) return;
  try {
    process.kill(pid, from.signal);
  } catch {
    return;
  }
  for (let tries = 0; tries < 150; tries++) {
    if (!(await isRunning(pid, from.mark))) return;
    await sleep(100);
  }
  throw problem('folder-in-use', { folder: from.folder, pid: String(pid) });
}

/** Remembers which process serves a folder, for `endLeftoverServer`. */
export const rememberPid = (pidFile: string, pid: number): Promise<void> => writeFile(pidFile, `${pid}\n`);

async function pidIn(pidFile: string): Promise<number | undefined> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** Whether process `pid` lives and has `mark` in its command line: numbers of processes are used again. */
export async function isRunning(pid: number, mark: string): Promise<boolean> {
  return (await commandLine(pid)).includes(mark);
}

async function commandLine(pid: number): Promise<string> {
  const fromKernel = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (fromKernel !== undefined) return fromKernel.replaceAll('\0', ' ');
  return run('ps', ['-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { UnixUser } from './unprivileged-user.js';

/** A started server. It never outlives this process, and tells when it ends so that a supervisor can start it again. */
export type ServerProcess = {
  pid: number;
  /** Resolves once, whoever ended it. */
  exited: Promise<ServerExit>;
  hasExited(): boolean;
  /** The last lines that it wrote: the reason, when it ended by itself. */
  lastLines(): string;
  /** Sends `signal`, then harder ones; resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL, for tests of recovery; resolves when the process is gone. */
  kill(): Promise<void>;
};
export type ServerExit = { code: number | null; signal: NodeJS.Signals | null };

type Launch = {
  command: string;
  args: string[];
  /** Asks it to end cleanly. */
  stopSignal: NodeJS.Signals;
  user?: UnixUser;
  env?: NodeJS.ProcessEnv;
  log?: (line: string) => void;
};

/** A server that has not ended so long after a polite signal gets a harder one. */
const PATIENCE_MS = 15_000;
const KEPT_LINES = 40;

export function startServerProcess(launch: Launch): ServerProcess {
  const { command, args, ...options } = leashed(launch);
  // Detached: Ctrl-C reaches the whole foreground group, and the order in which servers stop is the supervisor's.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: launch.env ?? process.env });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      launch.log?.(line);
    });
  }
  const exited = exitOf(child, lines);
  takeAlong(child);
  const hasExited = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited,
    lastLines: () => lines.join('\n'),
    stop: () => endBy(child, exited, [launch.stopSignal, 'SIGQUIT', 'SIGKILL']),
    kill: () => endBy(child, exited, ['SIGKILL']),
  };
}

/** `close`, not `exit`: the reason for its end is often in the last lines, which arrive after `exit`. */
const exitOf = (child: ChildProcess, lines: string[]): Promise<ServerExit> =>
  new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => {
      lines.push(String(error));
      resolve({ code: null, signal: null });
    });
  });

async function endBy(child: ChildProcess, exited: Promise<ServerExit>, signals: NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    child.kill(signal);
    if (await endsWithin(exited, PATIENCE_MS)) return;
  }
  await exited;
}

function endsWithin(exited: Promise<ServerExit>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    exited.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * On Linux `setpriv` ties the child to us even when we are killed by SIGKILL, and lets root start a server as somebody else.
 * Elsewhere the child ends with our `exit` event, and the next start ends what a SIGKILL left behind.
 */
function leashed(launch: Launch): { command: string; args: string[]; uid?: number; gid?: number } {
  const user = launch.user;
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (process.platform !== 'linux' || !setpriv) return { command: launch.command, args: launch.args, uid: user?.uid, gid: user?.gid };
  const identity = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...reach(user)] : [];
  return { command: setpriv, args: [...identity, `--pdeathsig=${launch.stopSignal.slice(3)}`, launch.command, ...launch.args] };
}

/** Folders such as /root are closed to the unprivileged user; this one capability lets the server reach its files inside them. */
const reach = (user: UnixUser): string[] => (user.needsReach ? ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'] : []);

const alive = new Set<ChildProcess>();

function takeAlong(child: ChildProcess): void {
  if (alive.size === 0) listenForOurEnd();
  alive.add(child);
  child.once('exit', () => alive.delete(child));
}

let listening = false;
function listenForOurEnd(): void {
  if (listening) return;
  listening = true;
  const endAll = () => {
    for (const child of alive) child.kill('SIGINT');
  };
  process.on('exit', endAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Somebody else listens too: the order of the end is theirs, and `exit` follows.
      if (process.listenerCount(signal) > 1) return;
      endAll();
      process.exit(128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1));
    });
  }
}

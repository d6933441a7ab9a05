import type { ServerExit } from '@navette/embedded';

/** A running part: a server of ours, or a process of Navette. */
export type Part = { pid: number; exited: Promise<ServerExit>; stop(): Promise<void>; kill(): Promise<void> };

export type Supervised = {
  name: string;
  /** Undefined while it is between two lives. */
  pid(): number | undefined;
  /** How many times it was started again. */
  restarts(): number;
  /** SIGKILL, for tests of recovery: it comes back. */
  kill(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
};

type Supervision = {
  name: string;
  start(): Promise<Part>;
  /** Told each time it ended by itself, with the pause before it is started again. */
  onExit?(exit: ServerExit | { error: unknown }, pause: number): void;
  /** Milliseconds before the nth start in a row. */
  backoff?(attempt: number): number;
};

/** Whoever lived so long starts counting from the beginning when it ends. */
const HEALTHY_MS = 5_000;
const gently = (attempt: number): number => Math.min(200 * 2 ** (attempt - 1), 15_000);

/**
 * Starts a part and starts it again whenever it ends by itself, at once the first time and then more and more patiently. The first
 * start's error is the caller's: nobody is served by repeating what a person has to mend.
 */
export async function superviseProcess({ name, start, onExit, backoff = gently }: Supervision): Promise<Supervised> {
  const state: { part: Part | undefined; stopping: boolean; restarts: number; wake?: () => void } = {
    part: await start(),
    stopping: false,
    restarts: 0,
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      state.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const life = keepAlive();

  async function keepAlive(): Promise<void> {
    for (let attempt = 1; state.part; attempt++) {
      const born = performance.now();
      const exit = await state.part.exited;
      state.part = undefined;
      if (state.stopping) return;
      if (performance.now() - born > HEALTHY_MS) attempt = 1;
      attempt = await startAgain(exit, attempt);
    }
  }

  async function startAgain(exit: ServerExit | { error: unknown }, first: number): Promise<number> {
    let reason = exit;
    for (let attempt = first; ; attempt++) {
      const milliseconds = backoff(attempt);
      onExit?.(reason, milliseconds);
      await pause(milliseconds);
      if (state.stopping) return attempt;
      try {
        state.part = await start();
        state.restarts += 1;
        if (state.stopping) await state.part.stop();
        return attempt;
      } catch (error) {
        reason = { error };
      }
    }
  }

  return {
    name,
    pid: () => state.part?.pid,
    restarts: () => state.restarts,
    kill: async () => state.part?.kill(),
    async stop() {
      state.stopping = true;
      state.wake?.();
      await state.part?.stop();
      await life;
    },
  };
}

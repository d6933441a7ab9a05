/** What a vendor allows one connection. */
export type RateLimits = { perSecond: number; concurrency: number };

export type RateLimiter = {
  /** Resolves when a request may go out; call the answer when it is over. Throws RateLimited when that would take above 2 s. */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** The vendor said 429: nobody goes out before. Milliseconds. */
  pauseFor(milliseconds: number): void;
};

/** `after`: milliseconds until a place is likely to be free. Whoever is turned away gets a later place than the one before. */
export class RateLimited extends Error {
  constructor(readonly after: number) {
    super(`No place within ${longestWait} ms; try again in ${after} ms`);
  }
}

const longestWait = 2_000;
const window = 1_000;

/**
 * Counts in this process only: with several workers the vendor's own 429 is the last word, and is obeyed. Works as a sliding
 * window (never more than `perSecond` in any second) because most vendors count so; a bucket would send a double burst.
 */
export const createRateLimiter = ({ perSecond, concurrency }: RateLimits, now: () => number = Date.now): RateLimiter => {
  const calendar = createCalendar(perSecond, now);
  const queue: Place[] = [];
  let running = 0;

  /** The place goes straight to who is next: nobody who comes in between can take it. */
  const leave = (): void => {
    const next = queue.shift();
    if (next) next.go();
    else running -= 1;
  };

  return {
    async enter(signal) {
      if (running >= concurrency) await standInLine(queue, signal);
      else running += 1;
      try {
        const wait = calendar.reserve();
        if (wait > 0) await pause(wait, signal);
      } catch (error) {
        leave();
        throw error;
      }
      return once(leave);
    },
    pauseFor: calendar.pauseFor,
  };
};

type Place = { go: () => void };

/** When requests may start. `reserve` books the next free moment and answers the milliseconds until then. */
const createCalendar = (perSecond: number, now: () => number) => {
  const perWindow = Math.max(1, Math.floor(perSecond));
  const spacing = perSecond < 1 ? window / perSecond : window;
  const starts: number[] = [];
  let pausedUntil = 0;
  let turnedAway = 0;
  return {
    reserve(): number {
      const time = now();
      const oldest = starts.length < perWindow ? 0 : (starts[0] ?? 0) + spacing;
      const start = Math.max(time, oldest, pausedUntil);
      if (start - time > longestWait) {
        turnedAway = Math.max(turnedAway, start) + window / perSecond;
        throw new RateLimited(Math.ceil(turnedAway - time));
      }
      starts.push(start);
      if (starts.length > perWindow) starts.shift();
      return start - time;
    },
    pauseFor(milliseconds: number): void {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds);
    },
  };
};

const standInLine = (queue: Place[], signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const place = { go: () => settle(resolve) };
    const giveUp = (error: unknown) => {
      const index = queue.indexOf(place);
      if (index >= 0) queue.splice(index, 1);
      settle(() => reject(error));
    };
    const abort = () => giveUp(signal?.reason);
    // The jitter keeps those who were turned away together from coming back together.
    const timer = setTimeout(() => giveUp(new RateLimited(longestWait * (0.5 + Math.random()))), longestWait);
    const settle = (then: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      then();
    };
    signal?.addEventListener('abort', abort, { once: true });
    queue.push(place);
  });

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });

const once = (action: () => void): (() => void) => {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
};

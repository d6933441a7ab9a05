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
const longestTrip = 250;
/** For requests that start before the ones before them were answered. */
const margin = 50;

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
        const booking = calendar.book();
        if (booking.wait > 0) await pause(booking.wait, signal);
        return once(() => {
          booking.answered();
          leave();
        });
      } catch (error) {
        leave();
        throw error;
      }
    },
    pauseFor: calendar.pauseFor,
  };
};

type Place = { go: () => void };

/**
 * When requests may start. The vendor counts when they arrive, which is later than when they start by an unknown time: at most until
 * the answer came. So a request counts from its answer, or from `longestTrip` after its start if that is sooner.
 */
const createCalendar = (perSecond: number, now: () => number) => {
  const perWindow = Math.max(1, Math.floor(perSecond));
  const spacing = margin + (perSecond < 1 ? window / perSecond : window);
  const bookings: { countsFrom: number }[] = [];
  let pausedUntil = 0;
  let turnedAway = 0;

  const nextStart = (time: number): number => {
    const oldest = bookings.length < perWindow ? undefined : bookings[0];
    const start = Math.max(time, pausedUntil, oldest ? oldest.countsFrom + spacing : 0);
    if (start - time <= longestWait) return start;
    turnedAway = Math.max(turnedAway, start) + window / perSecond;
    throw new RateLimited(Math.ceil(turnedAway - time));
  };

  return {
    book(): { wait: number; answered: () => void } {
      const time = now();
      const start = nextStart(time);
      const booking = { countsFrom: start };
      bookings.push(booking);
      if (bookings.length > perWindow) bookings.shift();
      const answered = () => {
        booking.countsFrom = Math.max(start, Math.min(now(), start + longestTrip));
      };
      return { wait: start - time, answered };
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

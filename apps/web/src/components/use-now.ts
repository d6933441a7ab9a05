import { useSyncExternalStore } from 'react';

const every = 10_000;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for the page, ticking every ten seconds while somebody looks at it. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(tick, every);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

const tick = (): void => {
  now = Date.now();
  for (const listener of listeners) listener();
};

const read = (): number => {
  // A clock that nobody watched has stood still.
  if (listeners.size === 0 && Date.now() - now > every) now = Date.now();
  return now;
};

export const useNow = (): number => useSyncExternalStore(subscribe, read);

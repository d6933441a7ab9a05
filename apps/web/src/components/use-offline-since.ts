import { useSyncExternalStore } from 'react';

let since: number | null = null;

const subscribe = (listener: () => void): (() => void) => {
  const change = (): void => {
    since = navigator.onLine ? null : (since ?? Date.now());
    listener();
  };
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
};

/** Milliseconds since 1970 when the browser went offline; null while it is online. */
export const useOfflineSince = (): number | null => useSyncExternalStore(subscribe, () => since);

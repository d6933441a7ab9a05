/** Counts requests per key (an API key, a token) in a sliding window, as vendors do. */
export type RequestLimiter = {
  /** Undefined: it may pass. Otherwise the milliseconds until the next one may. */
  take(key: string): number | undefined;
  clear(): void;
};

export const createRequestLimiter = (limit: { requests: number; milliseconds: number }, now: () => number = Date.now): RequestLimiter => {
  const times = new Map<string, number[]>();
  return {
    take(key) {
      const recent = (times.get(key) ?? []).filter((time) => time > now() - limit.milliseconds);
      times.set(key, recent);
      if (recent.length >= limit.requests) return (recent[0] ?? now()) + limit.milliseconds - now();
      recent.push(now());
      return undefined;
    },
    clear() {
      times.clear();
    },
  };
};

/** Calls `tick` with the seconds gone by, once per second, until stopped. */
export function everySecond(tick: (seconds: number) => unknown): { stop(): void } {
  const start = performance.now();
  const timer = setInterval(() => tick(Math.round((performance.now() - start) / 1000)), 1000);
  return { stop: () => clearInterval(timer) };
}

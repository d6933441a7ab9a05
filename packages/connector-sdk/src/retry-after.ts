/**
 * How long the vendor asks us to wait, in milliseconds. `Retry-After` is seconds or a date; `X-RateLimit-Reset` is seconds from
 * now for most, and a moment in Unix seconds for some. Undefined when nothing usable was said; at most one day.
 */
export const retryAfter = (headers: Record<string, string>, now: number = Date.now()): number | undefined => {
  const waits = [fromRetryAfter(headers['retry-after'], now), fromReset(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'], now)];
  const wait = waits.find((candidate) => candidate !== undefined);
  return wait === undefined ? undefined : Math.min(Math.max(0, Math.ceil(wait)), day);
};

const day = 86_400_000;
/** A number above this is a moment (2001 or later), not a duration. */
const firstMoment = 1_000_000_000;

const fromRetryAfter = (text: string | undefined, now: number): number | undefined => {
  if (!text) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date - now;
};

const fromReset = (text: string | undefined, now: number): number | undefined => {
  const value = Number(text);
  if (!text || !Number.isFinite(value)) return undefined;
  return value > firstMoment ? value * 1000 - now : value * 1000;
};

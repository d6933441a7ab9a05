import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimiter, RateLimited } from './rate-limiter.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const wide = { perSecond: 1_000, concurrency: 1_000 };

describe('createRateLimiter', () => {
  it('never lets more than its number through in any second', async () => {
    const limiter = createRateLimiter({ perSecond: 2, concurrency: 100 });
    const times: number[] = [];
    const all = Promise.all(
      [1, 2, 3, 4].map(async () => {
        const leave = await limiter.enter();
        times.push(Date.now());
        leave();
      }),
    );
    await vi.advanceTimersByTimeAsync(4_000);
    await all;
    for (const start of times) expect(times.filter((time) => time >= start && time < start + 1_000).length).toBeLessThanOrEqual(2);
    expect(times.map((time) => time - 1_000_000)).toEqual([0, 0, 1_050, 1_050]);
  });

  it('counts a request from its answer, because it may have arrived late', async () => {
    const limiter = createRateLimiter({ perSecond: 1, concurrency: 100 });
    const leave = await limiter.enter();
    await vi.advanceTimersByTimeAsync(100);
    leave();
    const entered = limiter.enter().then(() => Date.now());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await entered).toBe(1_001_150);
  });

  it('turns away who would wait above two seconds, each with a later time', async () => {
    const limiter = createRateLimiter({ perSecond: 1, concurrency: 100 });
    const waiting = [limiter.enter(), limiter.enter()];
    const refused = await Promise.allSettled([limiter.enter(), limiter.enter()]);
    const after = refused.map((result) => (result.status === 'rejected' && result.reason instanceof RateLimited ? result.reason.after : 0));
    expect(after[0]).toBeGreaterThan(2_000);
    expect(after[1]).toBe((after[0] ?? 0) + 1_000);
    await vi.advanceTimersByTimeAsync(3_000);
    await Promise.all(waiting);
  });

  it('hands a place over without letting too many in', async () => {
    const limiter = createRateLimiter({ ...wide, concurrency: 1 });
    const leave = await limiter.enter();
    let second = false;
    const next = limiter.enter().then((done) => {
      second = true;
      return done;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(second).toBe(false);
    leave();
    leave(); // a second call must not free another place
    const third = limiter.enter();
    const leaveNext = await next;
    let thirdIn = false;
    void third.then(() => {
      thirdIn = true;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(thirdIn).toBe(false);
    leaveNext();
    (await third)();
  });

  it('turns away who stood in line for two seconds', async () => {
    const limiter = createRateLimiter({ ...wide, concurrency: 1 });
    await limiter.enter();
    const refused = expect(limiter.enter()).rejects.toBeInstanceOf(RateLimited);
    await vi.advanceTimersByTimeAsync(2_000);
    await refused;
  });

  it('obeys the pause that a vendor asks for', async () => {
    const limiter = createRateLimiter(wide);
    limiter.pauseFor(1_500);
    const entered = limiter.enter().then(() => Date.now());
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await entered).toBe(1_001_500);
    limiter.pauseFor(10_000);
    await expect(limiter.enter()).rejects.toMatchObject({ after: expect.any(Number) });
  });

  it('gives the place back when its owner is aborted while waiting', async () => {
    const limiter = createRateLimiter({ perSecond: 1, concurrency: 1 });
    (await limiter.enter())();
    const abort = new AbortController();
    const waiting = limiter.enter(abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    const next = limiter.enter();
    await expect(next).rejects.toBeInstanceOf(RateLimited); // its moment stays booked
    await vi.advanceTimersByTimeAsync(2_200);
    (await limiter.enter())();
  });

  it('spreads less than one request a second', async () => {
    const limiter = createRateLimiter({ perSecond: 0.6, concurrency: 5 });
    (await limiter.enter())();
    const entered = limiter.enter().then(() => Date.now());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await entered).toBeGreaterThanOrEqual(1_000_000 + Math.floor(1_000 / 0.6 + 50));
  });
});

import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, it, vi } from 'vitest';
import type { Auth } from './create-auth.js';
import { restBetweenUses } from './rest-between-uses.js';

const place = Symbol.for('better-auth:global');
const world = globalThis as Record<symbol, unknown>;
const before = world[place];
afterEach(() => {
  world[place] = before;
});

it('lets the storage rest when nobody is within it any more, and not before', async () => {
  const storage = new AsyncLocalStorage<string>();
  const disable = vi.spyOn(storage, 'disable');
  world[place] = { context: { some: storage, other: 'thing' } };
  const session = (name: string, milliseconds: number) =>
    storage.run(name, async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return storage.getStore();
    });
  const auth = restBetweenUses({ handler: async () => {}, api: { getSession: session } } as unknown as Auth);
  const call = auth.api.getSession as unknown as typeof session;

  const [first, second] = [call('first', 1), call('second', 20)];
  expect(await first).toBe('first');
  expect(disable).not.toHaveBeenCalled();
  expect(await second).toBe('second');
  expect(disable).toHaveBeenCalledOnce();
  expect(await call('third', 1)).toBe('third');
});

it('rests after a call that failed too', async () => {
  const storage = new AsyncLocalStorage<string>();
  const disable = vi.spyOn(storage, 'disable');
  world[place] = { context: { some: storage } };
  const auth = restBetweenUses({ handler: () => Promise.reject(new Error('no')), api: {} } as unknown as Auth);
  await expect(auth.handler(new Request('http://localhost'))).rejects.toThrow('no');
  expect(disable).toHaveBeenCalledOnce();
});

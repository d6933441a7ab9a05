import { AsyncLocalStorage } from 'node:async_hooks';
import type { Auth } from './create-auth.js';

type Call = (...args: never[]) => unknown;

/**
 * better-auth hands its context through an AsyncLocalStorage, and Node 20, once one is in use, is told of every promise of the process for
 * ever: a tenth of what accepting an event costs. With nobody within it the storage is put to rest; the next use wakes it.
 */
export const restBetweenUses = (auth: Auth): Auth => {
  let inUse = 0;
  const watched = <Watched extends Call>(call: Watched): Watched => {
    const watching = async (...args: never[]) => {
      inUse += 1;
      try {
        return await call(...args);
      } finally {
        inUse -= 1;
        if (inUse === 0) for (const storage of storages()) storage.disable();
      }
    };
    return Object.assign(watching, call) as unknown as Watched; // unknown: all of its calls answer a promise
  };
  const api = Object.fromEntries(Object.entries(auth.api).map(([name, call]) => [name, watched(call as Call)]));
  return { ...auth, handler: watched(auth.handler), api: api as unknown as Auth['api'] };
};

/** Where better-auth keeps them, so that several copies of it in one process share them. */
const storages = (): AsyncLocalStorage<unknown>[] => {
  const { context = {} } = ((globalThis as Record<symbol, unknown>)[Symbol.for('better-auth:global')] ?? {}) as { context?: object };
  return Object.values(context).filter((value) => value instanceof AsyncLocalStorage);
};

import { DatabaseAway, isPassing } from './postgres-errors.js';

const ofDatabase = new WeakSet<object>();

/** Remembers that this error came from Postgres or from the way to it: a vendor that refuses a connection says the same. Throws it again. */
export const fromDatabase = (error: unknown): never => {
  if (typeof error === 'object' && error !== null) ofDatabase.add(error);
  throw error;
};

/** The database is away, full or busy with something else: whoever waits and asks again will be answered. Looks through causes. */
export const isOutage = (error: unknown): boolean => {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof DatabaseAway || (ofDatabase.has(current) && isPassing(current))) return true;
  }
  return false;
};

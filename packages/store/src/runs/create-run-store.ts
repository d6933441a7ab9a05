import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { RunStore } from '../store.js';
import { createRunActs } from './act-on-runs.js';
import { createGiveCancelReason, createUnheardCancels } from './cancel-run.js';
import { createDecisions } from './decisions.js';
import { createHeldByConnection } from './held-by-connection.js';
import { createLastTested } from './last-tested.js';
import { createRunReads } from './read-runs.js';
import { createRecorded } from './recorded-runs.js';
import { createInputs } from './run-inputs.js';
import { createCounts, createList } from './search-runs.js';

export const createRunStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): RunStore => {
  const db = drizzle(pools.people);
  return {
    ...createRunReads(db, pools.people),
    ...createRunActs(pools.people),
    ...createDecisions(pools),
    list: createList(db),
    counts: createCounts(db),
    lastTested: createLastTested(pools.people),
    inputs: createInputs(pools.dispatch),
    giveCancelReason: createGiveCancelReason(pools.dispatch),
    unheardCancels: createUnheardCancels(pools.dispatch),
    recorded: createRecorded(pools.people),
    heldByConnection: createHeldByConnection(pools.people),
  };
};

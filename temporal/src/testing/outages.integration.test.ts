import { DatabaseAway, newId, type Store } from '@navette/store';
import { afterAll, expect, it } from 'vitest';
import { workflowBundle } from '../worker/workflow-bundle.js';
import { engineBench } from './engine-bench.js';
import { memoryStore } from './memory-store.js';
import { busyPlan, moodyAction } from './random-flow.js';

let close = async () => {};
afterAll(() => close());

/** Comes and goes, in milliseconds. */
const SPELL = 150;

/** A database that is away half of the time. What the journal takes is kept until it is back, as the real one does. */
function oftenAway(store: Store): Store {
  const away =
    (ask: (...given: never[]) => Promise<unknown>) =>
    async (...given: never[]) => {
      if (Math.floor(Date.now() / SPELL) % 2 === 0) throw new DatabaseAway();
      return ask(...given);
    };
  const part = (name: keyof Store) => Object.fromEntries(Object.entries(store[name]).map(([ask, work]) => [ask, away(work as never)]));
  const journal = { ...store.journal, load: away(store.journal.load as never) };
  return {
    ...store,
    journal,
    runs: part('runs'),
    waits: part('waits'),
    batches: part('batches'),
    flows: part('flows'),
  } as unknown as Store;
}

it('fails no step while the database is away, and makes no call twice', { timeout: 120_000 }, async () => {
  const calls = new Map<string, number>();
  const store = memoryStore(busyPlan);
  const bench = await engineBench({
    address: process.env.TEMPORAL_ADDRESS ?? '',
    store: oftenAway(store),
    plan: busyPlan,
    action: moodyAction({ slowest: 50, calls }),
    bundle: await workflowBundle(),
  });
  close = () => bench.close();
  const runs = Array.from({ length: 4 }, () => Array.from({ length: 3 }, newId));
  const ids = await Promise.all(runs.map((runIds) => bench.start(runIds)));
  await Promise.all(ids.map((id) => bench.client.workflow.getHandle(id).result()));
  expect([...store.ends.values()].map(({ state }) => state)).toEqual(runs.flat().map(() => 'done'));
  expect([...store.rows.values()].filter(({ state }) => state === 'failed')).toEqual([]);
  expect([...calls.values()].filter((times) => times !== 1)).toEqual([]);
});

import type { Store } from '@navette/store';
import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { Custody } from '../activities/custody.js';
import { Load } from '../activities/load.js';
import { Dispatcher, type DispatcherDependencies } from './dispatcher.js';

it('looks which flows listen after it has claimed events, so that one published just before its event is not missed', async () => {
  const order: string[] = [];
  const routed = vi.fn();
  const store = {
    events: {
      routeSome: async (_: number, route: (events: [], reads: object) => Promise<unknown>) => {
        order.push('claimed');
        await route([], { openWaits: async () => [] });
        routed();
        return { events: 0, runs: 0, woken: [], cancelled: [], batches: [] };
      },
    },
    batches: { claim: async () => [], dropLate: async () => 0 },
  } as unknown as Store;
  const flows = { current: async () => order.push('read') && [] };
  const nothing = async () => {};
  const deps = {
    store,
    flows,
    tools: {},
    starter: {},
    load: new Load(),
    custody: new Custody(),
    workerId: 'w',
    log: pino({ level: 'silent' }),
    wake: nothing,
    cancel: nothing,
  };
  const dispatcher = new Dispatcher(deps as unknown as DispatcherDependencies);
  dispatcher.poke();
  await vi.waitFor(() => expect(routed).toHaveBeenCalled());
  await dispatcher.stop();
  expect(order.slice(0, 2)).toEqual(['claimed', 'read']);
});

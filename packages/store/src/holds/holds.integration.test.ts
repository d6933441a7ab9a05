import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.js';
import type { RoutingDecision, RoutingReads, StoredEvent } from '../store.js';
import { insertFlow, newEvent, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('holding the runs of a flow that is switched off', () => {
  const { database, store } = useTestStore();
  let flow: { flowId: string; versionId: string };
  beforeEach(async () => {
    flow = await insertFlow(database.query);
  });

  const reason = { code: 'FLOW_OFF' as const, who: 'you' as const, sentence: { en: 'Off', fr: 'Inactif' } };
  const switchOff = async () => {
    await store.flows.setOn(organisationId, flow.flowId, false);
    return store.holds.ask(organisationId, flow.flowId, reason);
  };
  /** As the dispatcher does: a flow that is no longer on starts nothing. */
  const start = async (events: StoredEvent[], reads: RoutingReads): Promise<RoutingDecision[]> => {
    const on = await reads.keepOn([flow.flowId]);
    return events.map(({ id, about }) => ({
      eventId: id,
      verdict: on.has(flow.flowId) ? 'started' : 'notRun',
      reasons: [],
      runs: on.has(flow.flowId) ? [{ id: newId(), ...flow, about, identity: null, test: false }] : [],
      wakes: [],
    }));
  };
  const states = async () =>
    (await database.query<{ state: string }>('SELECT state FROM runs WHERE flow_id = $1', [flow.flowId])).rows.map(({ state }) => state);

  test('a router that has begun finishes first, and its run is held with the others', async () => {
    await store.events.accept(newEvent());
    let off: Promise<unknown> | undefined;
    let isOff = false;
    await store.events.routeSome(10, async (events, reads) => {
      const decisions = await start(events, reads);
      off = switchOff().then(() => {
        isOff = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(isOff).toBe(false);
      return decisions;
    });
    await off;
    expect(await states()).toEqual(['held']);
  });

  test('a router that knew the flow as on before, and decides afterwards, starts nothing', async () => {
    await store.events.accept(newEvent());
    await store.events.routeSome(10, async (events, reads) => {
      await switchOff();
      return start(events, reads);
    });
    expect(await states()).toEqual([]);
  });

  test('many of both at once: whatever was started is held', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      flow = await insertFlow(database.query);
      await Promise.all(Array.from({ length: 6 }, () => store.events.accept(newEvent())));
      await Promise.all([store.events.routeSome(3, start), switchOff(), store.events.routeSome(3, start)]);
      expect((await states()).filter((state) => state !== 'held')).toEqual([]);
    }
  });
});

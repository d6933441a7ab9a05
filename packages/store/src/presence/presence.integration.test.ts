import type { Present } from '@navette/flow';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { document, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('presence', () => {
  const { database, store } = useTestStore();
  let flowId: string;
  beforeAll(async () => {
    for (const name of ['Anna', 'Bert', 'Cleo'])
      await database.query(`INSERT INTO "user" (id, name, email) VALUES ($1, $2, $1 || '@acme.example')`, [name.toLowerCase(), name]);
  });
  beforeEach(async () => {
    flowId = (await store.flows.create(organisationId, 'anna', document)).id;
  });

  const come = (userId: string, stepId: string | null = 'task', seat = userId) => store.presence.arrive({ seat, flowId, userId, stepId });
  const people = async (of: (person: Present) => boolean) => (await store.presence.of(flowId)).filter(of).map(({ name }) => name);
  const holder = () => people(({ holds }) => holds);
  const rest = (sessionId: string) =>
    database.query(`UPDATE draft_presence SET active_at = now() - interval '2 minutes' WHERE session_id = $1`, [sessionId]);

  test('the first at a step holds its form, the next gets it when the first leaves or goes to another step', async () => {
    const anna = await come('anna');
    const bert = await come('bert');
    await come('cleo');
    expect(await holder()).toEqual(['Anna']);
    await store.presence.goTo(anna, 'other');
    expect(await holder()).toEqual(['Anna', 'Bert']);
    await store.presence.leave(bert);
    expect(await holder()).toEqual(['Anna', 'Cleo']);
  });

  test('a form is free after a minute without a key, and who comes back then waits', async () => {
    const anna = await come('anna');
    await come('bert');
    await rest(anna);
    expect(await holder()).toEqual(['Bert']);
    await store.presence.act(anna);
    expect(await holder()).toEqual(['Bert']);
  });

  test('who asks gets the form from its holder, before others who wait', async () => {
    const anna = await come('anna');
    await come('bert');
    const cleo = await come('cleo');
    await store.presence.ask(cleo);
    expect(await people(({ asks }) => asks)).toEqual(['Cleo']);
    expect(await holder()).toEqual(['Anna']);
    await store.presence.handOver(anna);
    expect(await holder()).toEqual(['Cleo']);
    expect(await people(({ asks }) => asks)).toEqual([]);
  });

  test('another window of the same person gives the form at once', async () => {
    await come('anna', 'task', 'desk');
    const phone = await come('anna', 'task', 'phone');
    await store.presence.ask(phone);
    expect((await store.presence.of(flowId)).filter(({ holds }) => holds).map(({ sessionId }) => sessionId)).toEqual([phone]);
  });

  test('who comes back after a lost connection has the old place, and the old connection’s end does not take it away', async () => {
    const before = await come('anna');
    await come('bert');
    await come('anna');
    await store.presence.leave(before);
    expect(await holder()).toEqual(['Anna']);
    expect(await people(() => true)).toEqual(['Anna', 'Bert']);
  });

  test('who is not seen for half a minute is gone', async () => {
    const anna = await come('anna');
    await come('bert');
    await database.query(`UPDATE draft_presence SET seen_at = now() - interval '40 seconds' WHERE session_id = $1`, [anna]);
    expect(await people(() => true)).toEqual(['Bert']);
    await store.presence.seen([anna]);
    expect(await holder()).toEqual(['Anna']);
  });
});

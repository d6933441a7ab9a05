import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createStore } from '../create-store.js';
import { newId } from '../new-id.js';
import { newEvent } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('accepting events', () => {
  const { database, store } = useTestStore();

  test('500 events at once, each sent twice, are kept once and the second hears which was first', async () => {
    const keys = Array.from({ length: 250 }, () => newId());
    const events = [...keys, ...keys].map((dedupeKey) => newEvent({ source: 'hook:many', dedupeKey }));
    const answers = await Promise.all(events.map((event) => store.events.accept(event)));
    const { rows } = await database.query(`SELECT id, dedupe_key FROM events WHERE source = 'hook:many'`);
    const kept = new Map(rows.map((row) => [row.dedupe_key, row.id]));
    expect(rows).toHaveLength(250);
    expect(answers.filter((answer) => answer.duplicate)).toHaveLength(250);
    expect(answers.map((answer) => answer.id)).toEqual(events.map((event) => kept.get(event.dedupeKey)));
  });

  test('an event sent again later is told to be a duplicate of the first', async () => {
    const first = await store.events.accept(newEvent({ dedupeKey: 'again' }));
    expect(first.duplicate).toBe(false);
    expect(await store.events.accept(newEvent({ dedupeKey: 'again' }))).toEqual({ id: first.id, duplicate: true });
  });

  test('two processes that accept the same events at once do not stand in each other’s way', async () => {
    const other = createStore({ databaseUrl: database.url, secretKey: 'a secret key for tests' });
    const keys = Array.from({ length: 300 }, () => newId());
    const accept = (store: typeof other, keys: string[]) =>
      keys.map((dedupeKey) => store.events.accept(newEvent({ source: 'hook:two', dedupeKey })));
    const answers = await Promise.all([...accept(store, keys), ...accept(other, [...keys].reverse())]);
    expect(answers.filter((answer) => !answer.duplicate)).toHaveLength(300);
    await other.close();
  });

  test('characters that Postgres does not know are replaced, and text about them is kept', async () => {
    const data = { nul: 'a\0b', half: 'a\ud800b', about: 'write \\u0000 here', quote: '{"a\\,"}' };
    const { id } = await store.events.accept(newEvent({ data, keys: ['a\0b', '"{},\\'], about: 'x\0' }));
    const { rows } = await database.query('SELECT data, keys, about FROM events WHERE id = $1', [id]);
    expect(rows[0]).toEqual({ data: { ...data, nul: 'a\uFFFDb', half: 'a\uFFFDb' }, keys: ['a\uFFFDb', '"{},\\'], about: 'x\uFFFD' });
  });

  test('an event that Postgres refuses fails alone', async () => {
    const tooLong = randomBytes(9_000).toString('base64');
    const answers = await Promise.allSettled(
      [newEvent(), newEvent({ id: tooLong }), newEvent()].map((event) => store.events.accept(event)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('a vendor may send keys as long as it likes', async () => {
    const long = randomBytes(9_000).toString('base64');
    const first = await store.events.accept(newEvent({ dedupeKey: long, keys: [long], about: long }));
    expect(await store.events.accept(newEvent({ dedupeKey: long }))).toEqual({ id: first.id, duplicate: true });
  });

  test('one notification tells of a whole flush', async () => {
    const heard: string[] = [];
    const listening = await store.listen('work', (notice) => heard.push(notice.kind));
    await Promise.all(Array.from({ length: 50 }, () => store.events.accept(newEvent())));
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    expect(heard.length).toBeLessThan(5);
    expect(new Set(heard)).toEqual(new Set(['events']));
    await listening.close();
  });
});

test('listening to a database that is away is refused, and harms nothing', async () => {
  const store = createStore({ databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/none', secretKey: 'a secret key for tests' });
  await expect(store.listen('work', () => {})).rejects.toThrow('ECONNREFUSED');
  await store.close();
});

test('accepting while the database is away is refused with a clear error within seconds', async () => {
  const store = createStore({ databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/none', secretKey: 'a secret key for tests' });
  const before = performance.now();
  await expect(store.events.accept(newEvent())).rejects.toThrow('The database cannot be reached');
  expect(performance.now() - before).toBeLessThan(9_000);
  await store.close();
});

import { expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { authSchema } from '../schema/auth.js';
import { organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';
import { createAuthDatabase } from './create-auth-database.js';

const { database, store } = useTestStore();

test('a new installation has no owner until one is made, also one with several roles', async () => {
  expect(await store.accounts.hasOwner()).toBe(false);
  const auth = createAuthDatabase(database.url);
  const [user] = await auth.insert(authSchema.user).values({ id: 'anna', name: 'Anna', email: 'anna@example.com' }).returning();
  await auth.insert(authSchema.organization).values({ id: organisationId, name: 'Acme', slug: 'acme' });
  await auth.insert(authSchema.member).values({ id: 'm1', organizationId: organisationId, userId: user!.id, role: 'builder' });
  expect(await store.accounts.hasOwner()).toBe(false);
  await auth.update(authSchema.member).set({ role: 'admin,owner' });
  expect(await store.accounts.hasOwner()).toBe(true);
  expect(await store.accounts.members(organisationId)).toMatchObject([{ userId: 'anna', email: 'anna@example.com', role: 'admin,owner' }]);
  await auth.$client.end();
});

test('an API key is shown once, found by itself, and gone when revoked', async () => {
  const { id, key } = await store.apiKeys.create({ organisationId, userId: 'anna', name: 'Scripts', role: 'builder' });
  expect(await store.apiKeys.find(key)).toEqual({ id, organisationId, userId: 'anna', role: 'builder' });
  expect(await store.apiKeys.find(`${key}x`)).toBeUndefined();
  expect(await store.apiKeys.list(organisationId)).toMatchObject([{ id, lastUsedAt: expect.any(String) }]);
  expect(JSON.stringify((await database.query('SELECT * FROM api_keys')).rows)).not.toContain(key);
  await store.apiKeys.revoke('organisation-2', id);
  expect(await store.apiKeys.find(key)).toBeDefined();
  await store.apiKeys.revoke(organisationId, id);
  expect(await store.apiKeys.find(key)).toBeUndefined();
});

test('the audit lists the latest acts first', async () => {
  for (const act of ['flow.publish', 'flow.off'])
    await store.audit.write({ organisationId, by: 'anna', act, about: 'flow', detail: { a: '\0' } });
  expect(await store.audit.list(organisationId, 1)).toMatchObject([{ act: 'flow.off', detail: { a: '\uFFFD' } }]);
  expect(await store.audit.list('organisation-2', 10)).toEqual([]);
});

test('several processes may migrate at once, and again', async () => {
  await database.query('DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public');
  await Promise.all(Array.from({ length: 5 }, () => migrate(database.url)));
  expect((await database.query('SELECT FROM drizzle.__drizzle_migrations')).rowCount).toBeGreaterThan(0);
  expect((await database.query('SELECT FROM runs')).rowCount).toBe(0);
});

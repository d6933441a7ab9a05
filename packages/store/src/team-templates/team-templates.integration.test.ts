import { describe, expect, test } from 'vitest';
import { document, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('templates of a team', () => {
  const { database, store } = useTestStore();

  const create = (name: string) =>
    store.teamTemplates.create(organisationId, 'anna', {
      name,
      description: '',
      document,
      questions: [{ stepId: 'send', param: 'to', title: 'Who?' }],
    });

  test('come back as they were kept, by name, to their own team only', async () => {
    const second = await create('Welcome');
    const first = await create('Goodbye');
    expect(await store.teamTemplates.list(organisationId)).toEqual([first, second]);
    expect(await store.teamTemplates.one(organisationId, second.id)).toEqual(second);
    expect(await store.teamTemplates.list('organisation-2')).toEqual([]);
    expect(await store.teamTemplates.remove('organisation-2', second.id)).toBe(false);
  });

  test('can be taken back after they were deleted, and go for good after 30 days', async () => {
    const { id } = await create('Deleted');
    expect(await store.teamTemplates.remove(organisationId, id)).toBe(true);
    expect(await store.teamTemplates.one(organisationId, id)).toBeUndefined();
    expect(await store.teamTemplates.restore(organisationId, id)).toBe(true);
    expect(await store.teamTemplates.one(organisationId, id)).toMatchObject({ name: 'Deleted' });
    await store.teamTemplates.remove(organisationId, id);
    await database.query(`UPDATE team_templates SET deleted_at = now() - interval '31 days' WHERE id = $1`, [id]);
    await store.teamTemplates.remove(organisationId, 'another');
    expect(await store.teamTemplates.restore(organisationId, id)).toBe(false);
  });
});

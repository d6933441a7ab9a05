import { defaultCalendar, type TriggerStep, type WaitStep } from '@navette/flow';
import { describe, expect, test } from 'vitest';
import { document, insertFlow, organisationId, plan } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('calendars', () => {
  const { database, store } = useTestStore();

  const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });

  test('keep their order, and one kept again takes its own place', async () => {
    expect(await store.calendars.list(organisationId)).toEqual([]);
    await store.calendars.keep(organisationId, usual);
    await store.calendars.keep(organisationId, { ...usual, id: 'a-support', name: 'Support' });
    await store.calendars.keep(organisationId, { ...usual, name: 'Sales' });
    expect((await store.calendars.list(organisationId)).map(({ id, name }) => [id, name])).toEqual([
      ['default', 'Sales'],
      ['a-support', 'Support'],
    ]);
    expect(await store.calendars.list('organisation-2')).toEqual([]);
  });

  test('another one becomes the usual one, and one is removed, of the own organisation only', async () => {
    const ids = async () => (await store.calendars.list(organisationId)).map(({ id }) => id);
    expect(await store.calendars.makeUsual(organisationId, 'a-support')).toBe(true);
    expect(await ids()).toEqual(['a-support', 'default']);
    expect(await store.calendars.makeUsual('organisation-2', 'default')).toBe(false);
    expect(await store.calendars.makeUsual(organisationId, 'default')).toBe(true);
    expect(await store.calendars.remove('organisation-2', 'a-support')).toBe(false);
    const before = await store.flows.listeningVersion();
    expect(await store.calendars.remove(organisationId, 'a-support')).toBe(true);
    expect(await ids()).toEqual(['default']);
    expect(await store.flows.listeningVersion()).not.toBe(before);
  });

  test('know which flows name them, in a condition, a wait, a moved date or a schedule, drawn or published', async () => {
    const params = { calendar: { kind: 'literal' as const, value: 'sales' } };
    const trigger = { ...document.steps.trigger!, params } as TriggerStep;
    const wait: WaitStep = { id: 'w', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'days', calendar: 'support' } } };
    const drawn = await store.flows.create(organisationId, 'anna', { ...document, name: 'Drawn', steps: { trigger } });
    const live = await store.flows.create(organisationId, 'anna', document);
    const version = { document: { ...document, steps: { ...document.steps, w: wait } }, plan, connectorVersions: {}, note: '' };
    await store.flows.publish(organisationId, live.id, 'anna', version);
    expect(await store.calendars.usedBy(organisationId, 'sales')).toEqual([{ id: drawn.id, name: 'Drawn' }]);
    expect(await store.calendars.usedBy(organisationId, 'support')).toEqual([{ id: live.id, name: document.name }]);
    expect(await store.calendars.usedBy(organisationId, 'nobody')).toEqual([]);
    expect(await store.calendars.usedBy('organisation-2', 'sales')).toEqual([]);
  });

  test('come with the flows that listen, which are read again after a change', async () => {
    const { flowId } = await insertFlow(database.query);
    await database.query('UPDATE flows SET "on" = true, live_version = 1 WHERE id = $1', [flowId]);
    const before = await store.flows.listeningVersion();
    await store.calendars.keep(organisationId, { ...usual, name: 'Both' });
    expect(await store.flows.listeningVersion()).not.toBe(before);
    const [flow] = await store.flows.listening();
    expect(flow?.calendars[0]?.name).toBe('Both');
  });
});

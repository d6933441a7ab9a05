import { describe, expect, test } from 'vitest';
import { document, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('folders and labels', () => {
  const { store } = useTestStore();

  const folder = async (name: string, parentId: string | null = null) =>
    (await store.folders.create(organisationId, 'anna', { name, parentId }))!;
  const line = async (flowId: string) => (await store.flows.list(organisationId)).find(({ id }) => id === flowId);

  test('folders are listed by name to their own organisation, and no two have one name', async () => {
    const support = await folder('Support');
    const billing = await folder('billing');
    expect(await store.folders.list(organisationId)).toEqual([billing, support]);
    expect(await store.folders.list('organisation-2')).toEqual([]);
    expect(await store.folders.create(organisationId, 'anna', { name: 'SUPPORT', parentId: null })).toBeUndefined();
    expect(await store.folders.create('organisation-2', 'bert', { name: 'Support', parentId: null })).toMatchObject({ name: 'Support' });
    expect(await store.folders.change(organisationId, { ...billing, name: 'support' })).toBe('taken');
    expect(await store.folders.change('organisation-2', { ...billing, name: 'Invoices' })).toBe('missing');
    expect(await store.folders.change(organisationId, { ...billing, name: 'Billing' })).toBe('changed');
    expect(await store.folders.list(organisationId)).toEqual([{ ...billing, name: 'Billing' }, support]);
  });

  test('a flow is moved into a folder of its organisation and out again; deleting the folder leaves the flow', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    expect(await line(flow.id)).toMatchObject({ folderId: null, labels: [] });
    const sales = await folder('Sales');
    const foreign = (await store.folders.create('organisation-2', 'bert', { name: 'Theirs', parentId: null }))!;
    expect(await store.flows.move(organisationId, flow.id, foreign.id)).toBe(false);
    expect(await store.flows.move('organisation-2', flow.id, foreign.id)).toBe(false);
    expect(await store.flows.move(organisationId, flow.id, sales.id)).toBe(true);
    expect(await line(flow.id)).toMatchObject({ folderId: sales.id });
    expect(await store.flows.move(organisationId, flow.id, null)).toBe(true);
    expect(await line(flow.id)).toMatchObject({ folderId: null });

    await store.flows.move(organisationId, flow.id, sales.id);
    expect(await store.folders.remove('organisation-2', sales.id)).toBeUndefined();
    expect(await store.folders.remove(organisationId, sales.id)).toEqual(sales);
    expect(await line(flow.id)).toMatchObject({ folderId: null });
  });

  test('a flow out of the trash is in its folder again, with its labels', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const kept = await folder('Kept');
    await store.flows.move(organisationId, flow.id, kept.id);
    expect(await store.flows.setLabels(organisationId, flow.id, ['vip', 'a "quoted", one'])).toBe(true);
    expect(await store.flows.setLabels('organisation-2', flow.id, [])).toBe(false);
    await store.flows.remove(organisationId, flow.id);
    expect(await store.flows.setLabels(organisationId, flow.id, [])).toBe(false);
    await store.flows.restore(organisationId, flow.id);
    expect(await line(flow.id)).toMatchObject({ folderId: kept.id, labels: ['vip', 'a "quoted", one'] });
  });

  test('a label is renamed or taken away on every flow of the organisation, and joins one that is there already', async () => {
    const [first, second, theirs] = [
      await store.flows.create(organisationId, 'anna', document),
      await store.flows.create(organisationId, 'anna', document),
      await store.flows.create('organisation-2', 'bert', document),
    ];
    await store.flows.setLabels(organisationId, first.id, ['night', 'urgent', 'late']);
    await store.flows.setLabels(organisationId, second.id, ['late']);
    await store.flows.setLabels('organisation-2', theirs.id, ['late']);
    await store.flows.remove(organisationId, second.id);
    expect(await store.flows.changeLabel(organisationId, 'late', 'night')).toBe(2);
    await store.flows.restore(organisationId, second.id);
    expect((await line(first.id))?.labels).toEqual(['night', 'urgent']);
    expect((await line(second.id))?.labels).toEqual(['night']);
    expect((await store.flows.one('organisation-2', theirs.id))?.labels).toEqual(['late']);
    expect(await store.flows.changeLabel(organisationId, 'night', null)).toBe(2);
    expect((await line(first.id))?.labels).toEqual(['urgent']);
    expect(await store.flows.changeLabel(organisationId, 'night', 'day')).toBe(0);
  });

  test('a folder stands in another, never in itself, and what was in one that is deleted is in the one around it', async () => {
    const outer = await folder('Outer');
    const middle = await folder('Middle', outer.id);
    const inner = await folder('Inner', middle.id);
    expect(await store.folders.create(organisationId, 'anna', { name: 'middle', parentId: outer.id })).toBeUndefined();
    expect(await folder('Middle')).toMatchObject({ parentId: null });
    expect(await store.folders.change(organisationId, { ...outer, parentId: inner.id })).toBe('circle');
    expect(await store.folders.change(organisationId, { ...outer, parentId: outer.id })).toBe('circle');
    expect(await store.folders.change(organisationId, { ...outer, parentId: 'nowhere' })).toBe('missing');
    expect(await store.folders.change(organisationId, { ...middle, parentId: null })).toBe('taken');
    const flow = await store.flows.create(organisationId, 'anna', document, middle.id);
    expect(await store.folders.remove(organisationId, middle.id)).toEqual(middle);
    expect(await line(flow.id)).toMatchObject({ folderId: outer.id });
    expect((await store.folders.list(organisationId)).find(({ id }) => id === inner.id)).toEqual({ ...inner, parentId: outer.id });
  });

  test('a flow begins in the folder it is made for', async () => {
    const begun = await folder('Begun');
    const flow = await store.flows.create(organisationId, 'anna', document, begun.id);
    expect(flow).toMatchObject({ folderId: begun.id, labels: [] });
    expect(await line(flow.id)).toMatchObject({ folderId: begun.id });
  });
});

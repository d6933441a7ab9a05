import type { Operation } from '@navette/flow';
import { describe, expect, test } from 'vitest';
import type { Store } from '../store.js';
import { document, insertRuns, organisationId, plan } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('flows', () => {
  const { database, store } = useTestStore();

  const publish = (flowId: string, change: Partial<Parameters<Store['flows']['publish']>[3]> = {}) =>
    store.flows.publish(organisationId, flowId, 'anna', { document, plan, connectorVersions: { ringover: '1.0.0' }, note: '', ...change });
  const line = async (flowId: string) => (await store.flows.list(organisationId)).find((flow) => flow.id === flowId);

  test('of two saves on the same revision the second is told that the draft has moved on', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const save = (name: string) =>
      store.flows.saveDraft(organisationId, flow.id, 'bert', { document: { ...document, name }, revision: flow.draftRevision });
    const saves = await Promise.all([save('one'), save('two'), save('three')]);
    expect(saves.filter((saved) => saved?.revision === flow.draftRevision + 1)).toHaveLength(1);
    expect(saves.filter((saved) => saved === undefined)).toHaveLength(2);
    const now = await store.flows.one(organisationId, flow.id);
    expect(now?.name).toBe(now?.draft.name);
    expect(await store.flows.one('organisation-2', flow.id)).toBeUndefined();
  });

  test('edits are applied in order on one revision, and kept with who made them and what they changed', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const edit = (id: string, operation: Operation) => ({ id, operation });
    const made = await store.flows.editDraft(organisationId, flow.id, 'anna', {
      revision: 1,
      edits: [
        edit('a.1', { kind: 'renameFlow', name: 'First\u0000' }),
        edit('a.2', { kind: 'changeStep', stepId: 'trigger', set: { title: 'Start' } }),
      ],
    });
    expect(made).toMatchObject({ revision: 3 });
    expect(
      await store.flows.editDraft(organisationId, flow.id, 'bert', {
        revision: 2,
        edits: [edit('b.1', { kind: 'renameFlow', name: 'Late' })],
      }),
    ).toBeUndefined();
    await store.flows.editDraft(organisationId, flow.id, 'bert', {
      revision: 3,
      edits: [edit('b.1', { kind: 'renameFlow', name: 'Second' })],
    });
    expect(await store.flows.one(organisationId, flow.id)).toMatchObject({ draftRevision: 4, name: 'Second', draft: { name: 'Second' } });
    expect(await store.flows.draftEdits(organisationId, flow.id, 2)).toMatchObject([
      { id: 'a.2', revision: 3, parts: ['steps/trigger/title'], by: 'anna', name: null },
      { id: 'b.1', revision: 4, parts: ['name'], by: 'bert', operation: { name: 'Second' } },
    ]);
    expect(await store.flows.draftEdits('organisation-2', flow.id, 0)).toEqual([]);
    expect(await store.flows.draftAuthors(organisationId, flow.id, null)).toMatchObject([
      { part: 'name', by: 'bert' },
      { part: 'steps/trigger/title', by: 'anna' },
    ]);
    expect(await store.flows.draftAuthors(organisationId, flow.id, new Date())).toEqual([]);
  });

  test('an edit that does not fit is refused, and with it those sent along', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const edits = [
      { id: 'a.1', operation: { kind: 'renameFlow', name: 'First' } as const },
      { id: 'a.2', operation: { kind: 'removeStep', stepId: 'nobody' } as const },
    ];
    await expect(store.flows.editDraft(organisationId, flow.id, 'anna', { revision: 1, edits })).rejects.toMatchObject({
      code: 'unknownStep',
    });
    expect(await store.flows.one(organisationId, flow.id)).toMatchObject({ draftRevision: 1, name: document.name });
  });

  test('publishing at the same time numbers the versions without a gap or a double', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const versions = await Promise.all([1, 2, 3, 4].map(() => publish(flow.id)));
    expect(versions.map((version) => version.number).sort()).toEqual([1, 2, 3, 4]);
    expect((await store.flows.versions(organisationId, flow.id)).map((version) => version.number)).toEqual([4, 3, 2, 1]);
    expect(await store.flows.versionByNumber(organisationId, flow.id, 3)).toMatchObject({
      number: 3,
      plan,
      connectorVersions: { ringover: '1.0.0' },
    });
  });

  test('publish, switch and remove change what listens, and its version', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const seen = [await store.flows.listeningVersion()];
    const listens = async () => {
      seen.push(await store.flows.listeningVersion());
      return (await store.flows.listening()).filter((one) => one.flowId === flow.id).map((one) => one.versionId);
    };
    const first = await publish(flow.id);
    expect(await listens()).toEqual([first.id]);
    const second = await publish(flow.id);
    expect(await listens()).toEqual([second.id]);
    await store.flows.setOn(organisationId, flow.id, false);
    expect(await listens()).toEqual([]);
    await store.flows.setOn(organisationId, flow.id, true);
    expect(await listens()).toEqual([second.id]);
    await store.flows.remove(organisationId, flow.id);
    expect(await listens()).toEqual([]);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await store.flows.one(organisationId, flow.id)).toBeUndefined();
    expect(await store.flows.trash(organisationId)).toMatchObject([{ id: flow.id, name: flow.name }]);
    expect(await store.flows.restore('organisation-2', flow.id)).toBe(false);
    expect(await store.flows.restore(organisationId, flow.id)).toBe(true);
    expect(await store.flows.restore(organisationId, flow.id)).toBe(false);
    expect(await store.flows.trash(organisationId)).toEqual([]);
    expect(await store.flows.one(organisationId, flow.id)).toMatchObject({ on: false, liveVersion: 2 });
  });

  test('a kept test version is nobody’s live version and in no list', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const kept = [
      await store.flows.keepTestVersion(organisationId, flow.id, document, plan),
      await store.flows.keepTestVersion(organisationId, flow.id, document, plan),
    ];
    expect(await store.flows.version(kept[1]!)).toMatchObject({ number: 0, flowId: flow.id });
    expect(await store.flows.versions(organisationId, flow.id)).toEqual([]);
    expect(await publish(flow.id)).toMatchObject({ number: 1 });
  });

  test('the draft differs from the live version by its content, not by where its steps stand', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    expect(await line(flow.id)).toMatchObject({ draftDiffers: true, liveVersion: null, on: false, connectors: ['ringover'] });
    await publish(flow.id);
    expect(await line(flow.id)).toMatchObject({ draftDiffers: false, liveVersion: 1, on: true });
    const moved = { ...document, layout: { mode: 'free' as const, positions: { trigger: { x: 1, y: 2 } } } };
    const saved = await store.flows.saveDraft(organisationId, flow.id, 'anna', { document: moved, revision: 1 });
    expect(await line(flow.id)).toMatchObject({ draftDiffers: false });
    await store.flows.saveDraft(organisationId, flow.id, 'anna', { document: { ...moved, name: 'Other' }, revision: saved!.revision });
    expect(await line(flow.id)).toMatchObject({ draftDiffers: true, name: 'Other' });
  });

  test('the list counts the last day’s runs by state and all that are in progress, and versions the runs that are still on them', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const version = await publish(flow.id);
    const ids = await insertRuns(database.query, { flowId: flow.id, versionId: version.id }, 6);
    await database.query(`UPDATE runs SET state = 'done', ended_at = now() WHERE id = ANY ($1)`, [ids.slice(0, 3)]);
    await database.query(`UPDATE runs SET started_at = now() - interval '2 days' WHERE id = $1`, [ids[0]]);
    await database.query(`UPDATE runs SET started_at = now() - interval '2 days' WHERE id = $1`, [ids[4]]);
    await database.query('UPDATE runs SET test = true WHERE id = $1', [ids[5]]);
    expect(await line(flow.id)).toMatchObject({ counts24h: { done: 2, queued: 1 }, inProgress: 2, lastRunAt: expect.any(String) });
    expect(await store.flows.versions(organisationId, flow.id)).toMatchObject([{ runsOnIt: 3 }]);
  });

  test('a flow that runs every night has gone quiet when it misses one, by the clock that is given, unless it is off or is not watched', async () => {
    const flow = await store.flows.create(organisationId, 'anna', document);
    const version = await publish(flow.id);
    const last = new Date('2026-11-20T02:00:00Z');
    await database.query(
      `INSERT INTO run_hours (flow_id, hour) SELECT $1, $2::timestamptz - make_interval(days => n) FROM generate_series(0, 14) AS n`,
      [flow.id, last],
    );
    const [run] = await insertRuns(database.query, { flowId: flow.id, versionId: version.id }, 1);
    await database.query('UPDATE runs SET started_at = $2 WHERE id = $1', [run, last]);
    await database.query(`UPDATE flows SET on_since = '2026-11-01' WHERE id = $1`, [flow.id]);
    const quietAfter = async (hours: number) => {
      const lines = await store.flows.list(organisationId, new Date(last.getTime() + hours * 3_600_000));
      return lines.find(({ id }) => id === flow.id)?.quiet;
    };
    const silence = { since: last.toISOString(), usualEvery: 24 * 3_600_000 };
    expect([await quietAfter(1), await quietAfter(24), await quietAfter(40)]).toEqual([null, null, silence]);
    expect(await store.flows.setWatch(organisationId, flow.id, { after: { amount: 1, unit: 'hours' } })).toBe(true);
    expect([await quietAfter(0.5), await quietAfter(2)]).toEqual([null, { ...silence, usualEvery: null }]);
    expect(await store.flows.setWatch('organisation-2', flow.id, null)).toBe(false);
    await store.flows.setWatch(organisationId, flow.id, 'never');
    expect(await quietAfter(400)).toBeNull();
    await store.flows.setWatch(organisationId, flow.id, null);
    await store.flows.setOn(organisationId, flow.id, false);
    expect(await quietAfter(40)).toBeNull();
  });
});

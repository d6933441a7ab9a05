import { describe, expect, it } from 'vitest';
import { compile } from '../compile.js';
import type { Step } from '../document.js';
import type { Json, JsonObject } from '../json.js';
import type { Plan } from '../plan.js';
import { LookupPending } from '../scope.js';
import { actionStep, branchStep, documentOf, loopStep, triggerStep, waitStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { literal, ref } from '../value.js';
import { compareForeseen } from './compare-foreseen.js';
import { type Foresight, foresee } from './foresee.js';
import type { RecordedRow, RecordedRun } from './recorded-run.js';

const planned = (steps: Step[], ...links: string[]): Plan => {
  const { plan, issues } = compile(documentOf([triggerStep(), ...steps], ...links), sampleCatalog);
  if (!plan) throw new Error(JSON.stringify(issues.map(({ code, stepId }) => [code, stepId])));
  return plan;
};
const foresight = (change: Partial<Foresight> = {}): Foresight => ({
  lookup: () => undefined,
  exampleOf: () => ({ id: 'example' }),
  refusal: () => undefined,
  ...change,
});
const did = (stepId: string, change: Partial<RecordedRow> = {}): RecordedRow => ({
  stepId,
  iteration: '',
  state: 'done',
  exits: ['next'],
  output: { id: stepId },
  ...change,
});
const recorded = (plan: Plan, event: Json, ...rows: RecordedRow[]): RecordedRun => ({ plan, event, startedAt: 0, rows });
const branch = (id: string, left: ReturnType<typeof ref>): Step => ({
  ...branchStep(id),
  paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left, operator: 'hasValue', right: [] } }],
});

const live = planned([actionStep('deal'), actionStep('task')], 'call next deal', 'deal next task');
const run = recorded(live, { from: '33612345678' }, did('deal', { output: { id: '7' } }), did('task'));

describe('foreseeing a run', () => {
  it('finds the path that it took when nothing has changed', () => {
    const { taken, assumed, fails } = foresee(live, run, foresight());
    expect([taken, assumed, fails]).toEqual([['deal', 'task'], [], undefined]);
  });

  it('decides a new branch on what the run recorded, and says whose answer it assumed', () => {
    const draft = planned(
      [actionStep('deal'), branch('known', ref('deal', 'id')), actionStep('lead'), actionStep('task')],
      'call next deal',
      'deal next known',
      'known yes task',
      'known otherwise lead',
      'lead next task',
    );
    expect(foresee(draft, run, foresight())).toMatchObject({ taken: ['deal', 'task'], assumed: [] });
    const without = recorded(live, { from: '1' }, did('deal', { output: { id: null } }), did('task'));
    const after = foresee(draft, without, foresight());
    expect(after).toMatchObject({ taken: ['deal', 'lead', 'task'], assumed: ['lead'] });
    expect(compareForeseen(foresee(live, without, foresight()), after)).toEqual({ kind: 'otherPath', gained: ['lead'], lost: [] });
  });

  it('ends a run where the draft lets it leave early, on the data that it recorded', () => {
    const leave = (stage: string) => [
      { label: 'Won', when: { kind: 'test' as const, left: ref('deal', 'stage'), operator: 'is' as const, right: [literal(stage)] } },
    ];
    const [won, lost] = [leave('won'), leave('lost')].map((rules) => ({ ...live, trigger: { ...live.trigger, leave: rules } }));
    const known = recorded(live, { from: '1' }, did('deal', { output: { stage: 'won' } }), did('task'));
    expect(foresee(won!, known, foresight()).taken).toEqual(['deal']);
    expect(foresee(lost!, known, foresight()).taken).toEqual(['deal', 'task']);
  });

  it('says which step the new data would make fail, and asks nothing where the data is as it was', () => {
    const sentence = { en: 'Too long', fr: 'Trop long' };
    const refusal = (_: unknown, { name }: JsonObject) => (name === '7' ? sentence : undefined);
    const draft = planned(
      [actionStep('deal'), actionStep('task', { params: { name: ref('deal', 'id') } })],
      'call next deal',
      'deal next task',
    );
    const [before, after] = [live, draft].map((plan) => foresee(plan, run, foresight({ refusal })));
    expect(compareForeseen(before!, after!)).toEqual({ kind: 'fails', stepId: 'task', sentence });
  });

  it('leaves out what no longer happens, and a run that would not start', () => {
    const shorter = planned([actionStep('deal')], 'call next deal');
    expect(compareForeseen(foresee(live, run, foresight()), foresee(shorter, run, foresight()))).toEqual({
      kind: 'otherPath',
      gained: [],
      lost: ['task'],
    });
    const filter = { kind: 'test', left: ref('call', 'caller.email'), operator: 'hasValue', right: [] } as never;
    const picky: Plan = { ...live, trigger: { ...live.trigger, filter } };
    expect(compareForeseen(foresee(live, run, foresight()), foresee(picky, run, foresight()))).toEqual({ kind: 'notStarted' });
  });

  it('goes through the turns of a loop, and takes waits as they went', () => {
    const turn = actionStep('turn', { inside: 'each', params: { name: ref('each', 'item.price') } });
    const plan = planned([waitStep('pause'), loopStep('each'), turn], 'call next pause', 'pause next each', 'each each turn');
    const event = { from: '1', lines: [{ price: 1 }, { price: 2 }] };
    const asked: Json[] = [];
    const foreseen = foresee(plan, recorded(live, event), foresight({ refusal: (_, { name }) => void asked.push(name ?? null) }));
    expect([foreseen.taken, foreseen.assumed, asked]).toEqual([
      ['pause', 'turn'],
      ['pause', 'turn'],
      [1, 2],
    ]);
  });

  it('asks for a row of a table that is not there yet', () => {
    const from = { ...ref('call', 'from'), transforms: [{ kind: 'lookup', table: 't', column: 'owner' }] } as never;
    const plan: Plan = { ...live, steps: live.steps.map((step) => ({ ...step, params: { name: from } }) as never) };
    const lookup = (tableId: string, key: string) => {
      throw new LookupPending(tableId, key);
    };
    expect(() => foresee(plan, recorded(live, { from: '1' }), foresight({ lookup }))).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { Catalog } from './catalog.js';
import { compileTest, type TestScope, type TestWish } from './compile-test.js';
import type { FlowDocument } from './document.js';
import { actionStep, branchStep, documentOf, loopStep, triggerStep, waitStep } from './testing/document-of.js';
import { sampleCatalog } from './testing/sample-catalog.js';
import { literal, ref } from './value.js';

const wish = (scope: TestScope, more: Partial<TestWish> = {}): TestWish => ({ scope, writes: 'simulated', exits: {}, data: {}, ...more });
const deal = (id: string) => actionStep(id, { connectionId: 'c1', params: { name: literal(id) } });
const catalog: Catalog = {
  connectors: sampleCatalog.connectors.map((connector) =>
    connector.name === 'crm'
      ? { ...connector, connection: { kind: 'key', params: {}, help: { en: 'Key', fr: 'Clé' }, practice: false } }
      : connector,
  ),
};
const test = (document: FlowDocument, scope: TestScope, more: Partial<TestWish> = {}) => compileTest(document, catalog, wish(scope, more));
const stepsOf = (compiled: ReturnType<typeof test>) => compiled.plan?.steps.map(({ id }) => id);

const paths = () =>
  documentOf(
    [
      triggerStep(),
      deal('first'),
      {
        ...branchStep('fork'),
        paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left: ref('call', 'from'), operator: 'hasValue', right: [] } }],
      },
      deal('left'),
      deal('right'),
      deal('joined'),
    ],
    'call next first',
    'first next fork',
    'fork yes left',
    'fork otherwise right',
    'left next joined',
    'right next joined',
  );

describe('compileTest', () => {
  it('tests the whole flow, and says in the plan that it is a test', () => {
    const compiled = test(paths(), { kind: 'all' });
    expect(stepsOf(compiled)).toEqual(['first', 'fork', 'left', 'right', 'joined']);
    expect(compiled.plan?.test).toEqual({ writes: 'simulated', exits: {}, data: {} });
  });

  it('runs to a step: what stands before it, and nothing beside or after it', () => {
    expect(stepsOf(test(paths(), { kind: 'to', stepId: 'right' }))).toEqual(['first', 'fork', 'right']);
  });

  it('obeys rules to leave early in all but the test of one step', () => {
    const document = paths();
    const leave = [
      { label: 'Known', when: { kind: 'test' as const, left: ref('call', 'from'), operator: 'hasValue' as const, right: [] } },
    ];
    const leaving = { ...document, steps: { ...document.steps, call: { ...triggerStep(), leave } } };
    expect(test(leaving, { kind: 'to', stepId: 'right' }).plan?.trigger.leave).toEqual(leave);
    expect(test(leaving, { kind: 'only', stepId: 'first' }).plan?.trigger.leave).toBeUndefined();
  });

  it('runs one step alone, right after the trigger, with data that is given', () => {
    const document = documentOf(
      [triggerStep(), loopStep('each'), { ...deal('turn'), inside: 'each', params: { name: ref('each', 'item') } }],
      'call next each',
      'each each turn',
    );
    const { plan } = test(document, { kind: 'only', stepId: 'turn' }, { data: { each: { item: 'a', index: 0 } } });
    expect(plan?.steps).toMatchObject([{ id: 'turn', before: [{ step: 'call', exit: 'next' }], loops: [] }]);
    expect(plan?.test?.data).toEqual({ each: { item: 'a', index: 0 } });
  });

  it('takes the body of a loop along', () => {
    const document = documentOf(
      [triggerStep(), loopStep('each'), { ...deal('turn'), inside: 'each' }, deal('after')],
      'call next each',
      'each each turn',
      'each done after',
    );
    expect(stepsOf(test(document, { kind: 'only', stepId: 'each' }))).toEqual(['each', 'turn']);
  });

  it('leaves out a step that has to be mended first, with all that comes after it, and names them', () => {
    const document = paths();
    document.steps.left = actionStep('left', { connectionId: 'c1', action: 'unknown' });
    const compiled = test(document, { kind: 'all' });
    expect(stepsOf(compiled)).toEqual(['first', 'fork', 'right']);
    expect(compiled.leftOut).toEqual(['left', 'joined']);
    expect(compiled.issues.map(({ code, stepId }) => [code, stepId])).toEqual([['actionUnknown', 'left']]);
  });

  it('does not run to a step when one before it has to be mended, and says which', () => {
    const document = paths();
    document.steps.first = actionStep('first', { connectionId: 'c1', action: 'unknown' });
    const compiled = test(document, { kind: 'to', stepId: 'left' });
    expect(compiled.plan).toBeUndefined();
    expect(compiled.issues.map(({ stepId }) => stepId)).toEqual(['first']);
  });

  it('needs no account for what is only simulated, and needs it for what is done for real', () => {
    const document = documentOf([triggerStep(), actionStep('deal', { params: { name: literal('Deal') } })], 'call next deal');
    expect(stepsOf(test(document, { kind: 'all' }))).toEqual(['deal']);
    expect(test(document, { kind: 'all' }, { writes: 'real' }).issues.map(({ code }) => code)).toEqual(['connectionMissing']);
  });

  it('answers with pinned data, and an awaited event with its example', () => {
    const document = {
      ...documentOf(
        [
          triggerStep(),
          deal('deal'),
          waitStep('answer', { kind: 'event', connector: 'phone', trigger: 'call-missed', matches: ref('call', 'from'), deadline: 'none' }),
        ],
        'call next deal',
        'deal next answer',
      ),
      pinned: { deal: { id: 'kept' } },
    };
    expect(test(document, { kind: 'all' }).plan?.test?.data).toMatchObject({ deal: { id: 'kept' }, answer: expect.any(Object) });
  });
});

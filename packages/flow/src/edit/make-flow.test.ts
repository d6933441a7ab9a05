import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.js';
import { type FlowDocument, flowDocumentSchema, type Step } from '../document.js';
import {
  actionStep,
  approval,
  branchStep,
  documentOf,
  loopStep,
  stopStep,
  triggerStep,
  waitStep,
  writeLinks,
} from '../testing/document-of.js';
import { type Fate, runInMemory } from '../testing/run-in-memory.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { literal, ref } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { makeFlow, whyNotFlow } from './make-flow.js';
import { randomSoundDocument } from './random-sound-document.js';
import { reachable } from './read-document.js';

const chain = documentOf(
  [
    triggerStep(),
    actionStep('find', { params: { name: ref('call', 'from') } }),
    actionStep('deal', { params: { name: ref('find', 'id'), owner: ref('call', 'caller.email') } }),
    actionStep('task', { params: { name: ref('deal', 'id') } }),
  ],
  'call next find',
  'find next deal',
  'deal next task',
);
const replaced = (document: FlowDocument, stepIds: string[]) => {
  const made = makeFlow(document, stepIds, 'Find and sell');
  const { operation, stepId } = made.replace('other');
  return { ...made, ...applyOperation(document, operation), stepId };
};

describe('making a flow of some steps', () => {
  it('hands over what they used from outside, and answers what the others used of them', () => {
    const { flow, input, document, stepId } = replaced(chain, ['find', 'deal']);
    expect(input).toEqual({ kind: 'fields', fields: { from: ref('call', 'from'), email: ref('call', 'caller.email') } });
    expect(writeLinks(flow)).toEqual(['start next find', 'find next deal']);
    expect(flow.steps.deal).toMatchObject({ params: { name: ref('find', 'id'), owner: ref('start', ['email']) } });
    expect(flow.steps.start).toMatchObject({ trigger: 'run-now', answer: { kind: 'fields', fields: { deal: ref('deal') } } });
    expect(writeLinks(document)).toEqual(['call next find-and-sell', 'find-and-sell next task']);
    expect(document.steps[stepId]).toMatchObject({ kind: 'subflow', title: 'Find and sell', flowId: 'other', input, waitForResult: true });
    expect(document.steps.task).toMatchObject({ params: { name: ref(stepId, ['output', 'deal', 'id']) } });
  });

  it('makes two sound drawings', () => {
    const { flow, document } = replaced(chain, ['find', 'deal']);
    expect([flow, document].map((one) => flowDocumentSchema.parse(one) && compile(one, withRunNow).issues)).toEqual([[], []]);
  });

  it('takes notes, groups and kept data along, and is undone at once', () => {
    const drawn: FlowDocument = {
      ...chain,
      notes: { n: { id: 'n', beside: 'find', text: 'Why', x: 0, y: 0 } },
      groups: { g: { id: 'g', name: 'All', colour: 'blue', steps: ['find', 'deal', 'task'] } },
      pinned: { find: { id: '7' } },
      layout: { mode: 'free', positions: { find: { x: 1, y: 2 }, deal: { x: 3, y: 4 } } },
    };
    const { flow, document, inverse, stepId } = replaced(drawn, ['find', 'deal']);
    expect(flow).toMatchObject({ notes: drawn.notes, pinned: drawn.pinned, layout: { mode: 'automatic' } });
    expect(document).not.toHaveProperty('notes');
    expect(document).not.toHaveProperty('pinned');
    expect(document.groups?.g?.steps).toEqual(['task', stepId]);
    expect(document.layout).toEqual({ mode: 'free', positions: { [stepId]: { x: 1, y: 2 } } });
    expect(applyOperation(document, inverse).document).toEqual(drawn);
  });

  it('hands over the whole of what a condition compares with what it was before', () => {
    const changed: Step = {
      ...branchStep('which'),
      paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left: ref('call', 'from'), operator: 'changed', right: [] } }],
    };
    const { flow, input } = replaced(documentOf([triggerStep(), changed], 'call next which'), ['which']);
    expect(input.fields).toEqual({ call: ref('call') });
    expect(flow.steps.which).toMatchObject({ paths: [{ when: { left: ref('start', ['call', 'from']) } }] });
  });
});

describe('steps that cannot be a flow of their own', () => {
  const forked = (...more: string[]) =>
    documentOf(
      [
        triggerStep(),
        branchStep('which', 'yes'),
        actionStep('a'),
        actionStep('b'),
        actionStep('joined'),
        stopStep('stop'),
        waitStep('approve', approval()),
      ],
      'call next which',
      'which yes a',
      'which otherwise b',
      'a next joined',
      'b next joined',
      ...more,
    );
  const why = (document: FlowDocument, ...stepIds: string[]) => whyNotFlow(document, stepIds)?.en.split(/[.:]/)[0];

  it('says why, and offers what has one way in and one way out', () => {
    expect(why(forked(), 'call')).toBe('A flow is made of steps that follow the trigger');
    expect(why(forked(), 'a', 'b')).toBe('These steps have several ways in');
    expect(why(forked(), 'which', 'a', 'b')).toBe('These steps have several ways out');
    expect(why(forked(), 'which', 'a', 'b', 'joined')).toBeUndefined();
    expect(why(forked('joined next stop'), 'joined', 'stop')).toMatch(/^“Stop here” would end only/);
    expect(why(forked('joined next approve'), 'which', 'a', 'b', 'joined')).toBeUndefined();
    expect(
      why(
        documentOf(
          [triggerStep(), loopStep('each'), { ...actionStep('turn'), inside: 'each' }, actionStep('after')],
          'call next each',
          'each each turn',
          'each done after',
        ),
        'turn',
        'after',
      ),
    ).toMatch(/^These steps stand on both sides/);
  });

  it('refuses a part of which some paths end before the way out', () => {
    const open = documentOf(
      [triggerStep(), branchStep('which', 'yes'), actionStep('a'), actionStep('after')],
      'call next which',
      'which yes a',
      'a next after',
    );
    expect(why(open, 'which', 'a')).toMatch(/^Not every path/);
    expect(why(open, 'which', 'a', 'after')).toBeUndefined();
    expect(why(forked('a error b', 'joined error approve'), 'joined')).toMatch(/^Not every path/);
  });

  it('refuses a wait for an event, which would miss what came before', () => {
    const event = { kind: 'event', connector: 'phone', trigger: 'call-missed', matches: literal('1'), deadline: 'none' } as const;
    expect(why(documentOf([triggerStep(), waitStep('hear', event)], 'call next hear'), 'hear')).toMatch(/^A wait for an event/);
  });
});

describe('any steps that can be a flow', () => {
  const hash = (text: string): number =>
    [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7) >>> 3;
  const fateOf =
    (seed: number): Fate =>
    (stepId, asked) => ({
      fails: hash(`${seed} ${stepId} ${asked} fails`) % 3 === 0,
      output: { n: hash(`${seed} ${stepId} ${asked}`) % 3 },
    });

  /** Everything between two steps, as one would select it; the largest first. */
  const selections = (document: FlowDocument): string[][] => {
    const ids = Object.keys(document.steps).filter((id) => id !== 'trigger');
    const after = new Map(ids.map((id) => [id, reachable(document, [id])]));
    const pairs = ids.flatMap((from) => ids.map((to) => ids.filter((id) => after.get(from)!.has(id) && after.get(id)!.has(to))));
    const ends = ids.map((from) => [...after.get(from)!]);
    return [...pairs, ...ends].filter((chosen) => chosen.length > 0 && !whyNotFlow(document, chosen)).sort((a, b) => b.length - a.length);
  };

  it('do the same in the other flow, with the same data, and undoing it gives back the drawing', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(randomSoundDocument(), fc.nat(), fc.nat(4), fc.nat(2), async (document, seed, which, x) => {
        const stepIds = selections(document)[which];
        if (!stepIds) return;
        if (stepIds.length > 1) several += 1;
        const { flow, inverse, document: after } = replaced(document, stepIds);
        const before = await runInMemory({ document }, { x }, fateOf(seed));
        expect(await runInMemory({ document: after, others: { other: flow } }, { x }, fateOf(seed))).toEqual(before);
        expect(applyOperation(after, inverse).document).toEqual(document);
      }),
      { numRuns: 400 },
    );
    expect(several).toBeGreaterThan(30);
  });
});

const withRunNow = {
  connectors: [
    ...sampleCatalog.connectors,
    {
      ...sampleCatalog.connectors[0]!,
      name: 'core',
      triggers: [
        {
          ...sampleCatalog.connectors[0]!.triggers[0]!,
          name: 'run-now',
          kind: 'manual' as const,
          params: { type: 'object' },
          output: { type: 'object' },
        },
      ],
    },
  ],
};

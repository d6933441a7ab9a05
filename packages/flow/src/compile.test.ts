import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from './catalog.js';
import { documentOfShape, randomDocument } from './compile/random-document.js';
import { compile } from './compile.js';
import { type FlowDocument, flowDocumentSchema } from './document.js';
import { issueTable } from './issues.js';
import { randomShape } from './run-plan/random-shape.js';
import { runPlan } from './run-plan.js';
import type { Runtime } from './runtime.js';
import { shapeOf } from './shape.js';
import { ref, type Value } from './value.js';

const catalog = JSON.parse(readFileSync(new URL('../examples/catalog.json', import.meta.url), 'utf8')) as Catalog;
const options = { connections: [{ id: 'c-crm', connector: 'crm', health: 'lost' }], tables: [], flowId: 'me' };

/** As a database may give it back: the same content, keys in another order. */
const reversed = (document: FlowDocument): FlowDocument => ({
  ...document,
  steps: Object.fromEntries(Object.entries(document.steps).reverse()),
});

describe('any document that the schema accepts', () => {
  it('compiles without throwing to a plan, or to blocking issues that a person can read', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        flowDocumentSchema.parse(document);
        const { plan, issues } = compile(document, catalog, options);
        expect(plan === undefined).toBe(issues.some((issue) => issue.level === 'blocking'));
        for (const { code, sentence, remedy, stepId } of issues) {
          expect(issueTable[code]).toBeDefined();
          for (const words of [sentence, remedy]) expect(`${words.en}${words.fr}`).not.toMatch(/\{(step|pill|from|to|field|app)\}/);
          expect(sentence.en.length).toBeLessThanOrEqual(160);
          expect(sentence.fr.length).toBeLessThanOrEqual(200);
          if (stepId !== undefined) expect(Object.hasOwn(document.steps, stepId)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same whatever the order of its steps', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        expect(compile(reversed(document), catalog, options)).toEqual(compile(document, catalog, options));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any sound drawing', () => {
  it('becomes a plan with its links, in an order in which the interpreter can run it, each body right after its loop', {
    timeout: 30_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: true }), async (shape) => {
        const { plan, issues } = compile(documentOfShape(shape), catalog, options);
        const blocking = issues.filter((issue) => issue.level === 'blocking').map((issue) => issue.code);
        expect(blocking.filter((code) => code !== 'loopEmpty')).toEqual([]);
        fc.pre(plan !== undefined);
        const drawn = new Map(shape.steps.map((step) => [step.id, step]));
        const kept = new Set(['trigger', ...plan!.steps.map((step) => step.id)]);
        for (const [index, step] of plan!.steps.entries()) {
          const expected = drawn.get(step.id)!.before.filter((link) => kept.has(link.step));
          expect(new Set(step.before.map((link) => `${link.step}/${link.exit}`))).toEqual(
            new Set(expected.map((link) => `${link.step}/${link.exit}`)),
          );
          expect(step.loops).toEqual(drawn.get(step.id)!.loops);
          const previous = plan!.steps[index - 1];
          const open = previous ? [...previous.loops, ...(previous.kind === 'loop' ? [previous.id] : [])] : [];
          expect(step.loops.every((loop, depth) => open[depth] === loop)).toBe(true);
        }
        const exits = ['next', 'done', 'yes', 'happened'];
        const runtime: Runtime = { settle: async () => ({ status: 'done', exits, turns: 1 }), skip: () => undefined };
        expect(await runPlan(shapeOf(plan!), {}, runtime)).toEqual({ state: 'done' });
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one document at a time', () => {
  const big = (size: number): FlowDocument => {
    const id = (index: number): string => `s${index}`;
    const steps = Array.from({ length: size }, (_, index): FlowDocument['steps'][string] =>
      index % 10 === 0
        ? {
            id: id(index),
            kind: 'branch',
            mode: 'all',
            paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left: ref('trigger', 'x'), operator: 'hasValue', right: [] } }],
          }
        : {
            id: id(index),
            kind: 'action',
            connector: 'crm',
            action: 'create-lead',
            connectionId: 'c',
            params: { lastName: ref(id(Math.max(1, index - 3)), 'id') },
          },
    );
    const links = steps.flatMap((_, index) => [
      { from: index === 0 ? 'trigger' : id(index - 1), exit: index % 10 === 1 ? 'otherwise' : 'next', to: id(index) },
      ...(index % 10 === 5 ? [{ from: id(index - 5), exit: 'yes', to: id(index) }] : []),
    ]);
    const trigger: FlowDocument['steps'][string] = { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook', params: {} };
    return {
      format: 1,
      name: 'Big',
      steps: Object.fromEntries([trigger, ...steps].map((step) => [step.id, step])),
      links,
      settings: { timeZone: 'Europe/Paris', country: 'FR' },
      layout: { mode: 'automatic' },
    };
  };

  it('compiles 300 steps in well under a second', () => {
    compile(big(300), catalog);
    const start = performance.now();
    compile(big(300), catalog);
    const took = performance.now() - start;
    console.log(`compiled 300 steps in ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1000);
  });

  it('advises above 150 steps and refuses above 500', () => {
    const codes = (size: number) => compile(big(size), catalog).issues.map((issue) => issue.code);
    expect(codes(149)).not.toContain('stepsMany');
    expect(codes(150)).toContain('stepsMany');
    expect(codes(500)).toContain('stepsTooMany');
  });

  it('resolves tries, time limit and what follows a failure', () => {
    const document = documentOfShape({
      trigger: 'trigger',
      steps: [
        { id: 'a', kind: 'action', before: [{ step: 'trigger', exit: 'next' }], loops: [] },
        { id: 'b', kind: 'action', before: [{ step: 'a', exit: 'error' }], loops: [] },
      ],
    });
    Object.assign(document.steps.b!, { retry: 'none', timeout: { amount: 2, unit: 'minutes' } });
    const [a, b] = compile(document, catalog).plan!.steps;
    expect(a).toMatchObject({ onFailure: 'path', timeout: 60_000, retry: { tries: 12 } });
    expect(b).toMatchObject({ onFailure: 'stop', timeout: 120_000, retry: { tries: 1 } });
  });

  it('leaves hidden and emptied fields out of the version, and keeps them in the draft', () => {
    const document = documentOfShape({
      trigger: 'trigger',
      steps: [{ id: 'a', kind: 'action', before: [{ step: 'trigger', exit: 'next' }], loops: [] }],
    });
    const lastName: Value = { kind: 'literal', value: 'Dupont' };
    const reason: Value = { kind: 'literal', value: 'Too far' };
    const params = { lastName, reason, rating: { kind: 'literal', value: 'hot' }, email: { kind: 'text', parts: [''] } };
    Object.assign(document.steps.a!, { connector: 'crm', action: 'create-lead', connectionId: 'c', params });
    expect(compile(document, catalog).plan!.steps[0]).toMatchObject({ params: { lastName, rating: { kind: 'literal', value: 'hot' } } });
    expect(Object.keys((compile(document, catalog).plan!.steps[0] as { params: object }).params)).toEqual(['lastName', 'rating']);
    expect(document.steps.a).toMatchObject({ params });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../catalog.js';
import { type CompileOptions, compile } from '../compile.js';
import { issueTable } from '../issues.js';
import { readDocument } from '../migrate/read-document.js';
import { type Progress, progressKey, type Settlement, type StepCall } from '../plan.js';
import { runPlan } from '../run-plan.js';
import { shapeOf } from '../shape.js';

/** A flow of `examples/`: what the compiler must say of it and what must become of its runs. */
type Example = {
  about: string;
  document: unknown;
  options?: CompileOptions;
  expectIssues: { code: string; step?: string; field?: string }[];
  /** `settlements` by step or by progress key; a step that is not named ends well by its first way out. */
  runs?: { name: string; settlements: Record<string, Settlement>; expectState: string; expectSettled: Record<string, string> }[];
};

const folder = new URL('../../examples/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const catalog = read('catalog.json') as Catalog;
const files = readdirSync(folder).filter((name) => name.endsWith('.flow.json'));

const settle =
  (settlements: Record<string, Settlement>) =>
  (call: StepCall): Settlement =>
    settlements[progressKey(call)] ?? settlements[call.stepId] ?? { status: 'done', exits: [call.phase === 'close' ? 'done' : 'next'] };

const inOrder = (issues: Example['expectIssues']) => issues.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe.each(files)('the example %s', (file) => {
  const example = read(file) as Example;
  const document = readDocument(example.document);

  it(`has exactly the issues that it names: ${example.about}`, () => {
    const { plan, issues } = compile(document, catalog, example.options);
    const found = issues.map(({ code, stepId, field }) => ({ code, ...(stepId && { step: stepId }), ...(field && { field }) }));
    expect(inOrder(found)).toEqual(inOrder(example.expectIssues));
    expect(plan !== undefined).toBe(issues.every((issue) => issue.level === 'advice'));
  });

  for (const run of example.runs ?? []) {
    it(`runs as expected: ${run.name}`, async () => {
      const { plan } = compile(document, catalog, example.options);
      const progress: Progress = {};
      const outcome = settle(run.settlements);
      const result = await runPlan(shapeOf(plan!), progress, { settle: async (call) => outcome(call), skip: () => undefined });
      expect(result.state).toBe(run.expectState);
      expect(Object.fromEntries(Object.entries(progress).map(([key, settlement]) => [key, settlement.status]))).toEqual(run.expectSettled);
    });
  }
});

it.each(Object.keys(issueTable).filter((code) => !code.startsWith('steps')))('the issue %s is expected by an example', (code) => {
  expect(files.some((file) => (read(file) as Example).expectIssues.some((issue) => issue.code === code))).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitsOf } from '../compile/exits-of.js';
import { type FlowDocument, flowDocumentSchema, type Step } from '../document.js';
import { actionStep, approval, branchStep, documentOf, loopStep, stopStep, triggerStep, waitStep } from '../testing/document-of.js';
import { literal } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { copySteps } from './copied-steps.js';
import { EditRefused } from './edit-refused.js';
import { insertionPoints } from './insertion-points.js';
import { newStepId } from './new-step-id.js';
import { type Operation, operationSchema, type Place } from './operation.js';
import { pasteSteps } from './paste-steps.js';
import { reachable } from './read-document.js';

/** Random numbers that choose an edit which the document of that moment may or may not allow. */
const intentions = fc.array(fc.record({ what: fc.nat(27), which: fc.nat(1000), other: fc.nat(1000) }), { minLength: 50, maxLength: 50 });
type Intention = { what: number; which: number; other: number };

const choose = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;
const kinds: ((id: string) => Step)[] = [
  (id) => actionStep(id),
  (id) => branchStep(id, 'p1', 'p2'),
  (id) => loopStep(id),
  (id) => waitStep(id),
  (id) => waitStep(id, approval()),
  (id) => stopStep(id),
];

const operationFor = (document: FlowDocument, { what, which, other }: Intention): Operation => {
  const step = choose(Object.values(document.steps), which);
  const stepId = step.id;
  const at = choose(insertionPoints(document), other);
  const link = choose([...document.links, { from: stepId, exit: 'next', to: stepId }], other);
  const exits = exitsOf(step);
  const operations: Operation[] = [
    { kind: 'addStep', step: choose(kinds, which)(newStepId(document, 'step')), at },
    { kind: 'addStep', step: choose(kinds, which)(newStepId(document, 'step')), at, position: { x: other, y: 0 } },
    { kind: 'addStep', step: actionStep(newStepId(document, 'beside')), at: { from: stepId, exit: choose([...exits, 'none'], other) } },
    { kind: 'removeStep', stepId },
    { kind: 'removeStep', stepId, ...(other % 2 === 0 && { keep: choose([...exits, 'none'], other) }) },
    { kind: 'removeStep', stepId, keep: null },
    { kind: 'removeSteps', stepIds: [stepId, choose(Object.keys(document.steps), other)] },
    pasted(document, [stepId, choose(Object.keys(document.steps), other)], at),
    { kind: 'moveStep', stepId, at },
    { kind: 'changeStep', stepId, set: { title: `Title ${other}`, off: other % 2 === 0 } },
    { kind: 'changeStep', stepId, set: {}, remove: ['title', 'off', 'note'] },
    { kind: 'changeStep', stepId, set: { for: { kind: 'until', date: literal('2026-11-22') } } },
    { kind: 'setParam', stepId, param: choose(['name', 'owner'], other), ...(other % 3 > 0 && { value: literal(other) }) },
    { kind: 'addLink', link: { from: stepId, exit: choose([...exits, 'next'], other), to: choose(Object.keys(document.steps), other) } },
    { kind: 'removeLink', link },
    { kind: 'renameFlow', name: `Flow ${other}` },
    {
      kind: 'changeSettings',
      settings: choose(
        [{ country: 'BE' }, { timeZone: 'UTC' }, { tooLateAfter: { amount: 1, unit: 'days' } }, { tooLateAfter: null }],
        other,
      ),
    },
    { kind: 'setLayout', layout: choose([{ mode: 'automatic' }, { mode: 'free', positions: { [stepId]: { x: 1, y: 2 } } }], other) },
    { kind: 'addPath', stepId, path: { id: `path-${other % 5}`, label: 'New', when: { kind: 'any', of: [] } }, index: other % 3 },
    { kind: 'removePath', stepId, pathId: choose([...exits, 'p1'], other) },
    { kind: 'replaceDocument', document: { ...document, name: `Replaced ${other}` } },
    { kind: 'putNote', note: { id: `note-${other % 3}`, text: `Text ${other}`, beside: stepId, x: other, y: -8 } },
    { kind: 'dropNote', noteId: `note-${other % 3}` },
    {
      kind: 'groupSteps',
      group: { id: `group-${other % 2}`, name: 'Quotes', colour: 'blue', steps: [stepId, choose(Object.keys(document.steps), other)] },
    },
    { kind: 'dropGroup', groupId: `group-${other % 2}` },
    { kind: 'setPosition', stepId, ...(other % 3 > 0 && { position: { x: other, y: 8 } }) },
    { kind: 'pin', stepId, ...(other % 3 > 0 && { output: choose([other, null, { name: 'Dupont' }], other) }) },
    {
      kind: 'many',
      operations: [
        { kind: 'changePath', stepId, pathId: 'p2', set: { label: 'Changed' }, index: 0 },
        { kind: 'replaceTrigger', step: triggerStep('again') },
      ],
    },
  ];
  return choose(operations, what);
};

/** What copying and pasting makes of a selection; of the trigger alone, nothing to do. */
const pasted = (document: FlowDocument, stepIds: string[], at: Place): Operation => {
  const copied = copySteps(document, stepIds);
  return copied ? pasteSteps(document, copied, { at, connections: [] }).operation : { kind: 'many', operations: [] };
};

/** Undefined when the edit is refused. */
const attempt = (document: FlowDocument, operation: Operation) => {
  try {
    return applyOperation(document, operationSchema.parse(JSON.parse(JSON.stringify(operation))));
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
};

const run = (start: FlowDocument, wishes: Intention[]) => {
  let document = start;
  const inverses: Operation[] = [];
  for (const wish of wishes) {
    const applied = attempt(document, operationFor(document, wish));
    if (!applied) continue;
    document = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { document, inverses };
};

const replay = (start: FlowDocument, operations: Operation[]) => {
  let document = start;
  const inverses: Operation[] = [];
  for (const operation of operations) {
    const applied = applyOperation(document, operationSchema.parse(JSON.parse(JSON.stringify(operation))));
    document = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { document, inverses };
};

const start = documentOf([triggerStep(), actionStep('a'), actionStep('b')], 'call next a', 'a next b');

describe('50 edits', () => {
  it('are undone to the deep-equal start and redone to the end, also after being stored as JSON', () => {
    fc.assert(
      fc.property(intentions, (wishes) => {
        const done = run(start, wishes);
        const undone = replay(done.document, done.inverses);
        expect(undone.document).toEqual(start);
        expect(writeOrder(undone.document)).toEqual(writeOrder(start));
        expect(replay(undone.document, undone.inverses).document).toEqual(done.document);
      }),
      { numRuns: 150 },
    );
  });

  it('leave a document of the schema, without circles, loose links or links across a loop', () => {
    fc.assert(
      fc.property(intentions, (wishes) => {
        const { document } = run(start, wishes);
        expect(flowDocumentSchema.parse(document)).toEqual(document);
        for (const { from, exit, to } of document.links) {
          const [before, after] = [document.steps[from], document.steps[to]];
          if (!before || !after) throw new Error(`loose link ${from} ${exit} ${to}`);
          expect(exitsOf(before)).toContain(exit);
          expect(after.inside).toBe(exit === 'each' ? from : before.inside);
          expect(reachable(document, [to]).has(from)).toBe(false);
        }
        expect(Object.values(document.steps).filter((step) => step.kind === 'trigger')).toHaveLength(1);
        for (const { beside } of Object.values(document.notes ?? {})) expect(document.steps).toHaveProperty([beside]);
        const grouped = Object.values(document.groups ?? {}).flatMap(({ steps }) => steps);
        for (const id of grouped) expect(document.steps).toHaveProperty([id]);
        expect(new Set(grouped).size).toBe(grouped.length);
      }),
      { numRuns: 150 },
    );
  });

  it('never change the document they are given', () => {
    fc.assert(
      fc.property(intentions, (wishes) => {
        const frozen = structuredClone(start);
        run(frozen, wishes);
        expect(frozen).toEqual(start);
      }),
      { numRuns: 20 },
    );
  });

  it('are really made: most intentions are allowed', () => {
    const [wishes] = fc.sample(intentions, { numRuns: 1, seed: 7 });
    expect(run(start, wishes ?? []).inverses.length).toBeGreaterThan(15);
  });
});

const writeOrder = (document: FlowDocument) => document.links.map((link) => Object.values(link).join(' '));

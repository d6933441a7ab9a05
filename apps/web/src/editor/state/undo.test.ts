import { EditRefused, exitsOf, insertionPoints, literal, newStepId, type Operation, type Step } from '@navette/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeServer, memoryStorage } from '../testing/fake-server';
import { createDraft, type Draft } from './create-draft';
import { createDraftKeep } from './kept-draft';

/** Numbers that choose an edit which the document of that moment may or may not allow. */
const wish = fc.record({ what: fc.nat(12), which: fc.nat(1000), other: fc.nat(1000) });
type Wish = { what: number; which: number; other: number };

const choose = <Item>(from: readonly Item[], number: number): Item => from[number % from.length]!;

const newSteps: ((id: string) => Step)[] = [
  (id) => ({ id, kind: 'action', connector: 'crm', action: 'create-task', params: {} }),
  (id) => ({ id, kind: 'branch', mode: 'first', paths: [{ id: 'p1', label: 'Yes', when: { kind: 'all', of: [] } }] }),
  (id) => ({ id, kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'days' } } }),
];

const operationFor = (draft: Draft, { what, which, other }: Wish): Operation => {
  const { document } = draft.read();
  const step = choose(Object.values(document.steps), which);
  const stepId = step.id;
  const at = choose(insertionPoints(document), other);
  const exit = choose([...exitsOf(step), 'next'], other);
  const link = { from: stepId, exit, to: choose(Object.keys(document.steps), other) };
  const operations: Operation[] = [
    { kind: 'addStep', step: choose(newSteps, which)(newStepId(document, 'step')), at },
    { kind: 'addStep', step: choose(newSteps, other)(newStepId(document, 'step')), at },
    { kind: 'removeStep', stepId },
    { kind: 'moveStep', stepId, at },
    { kind: 'changeStep', stepId, set: { title: `Title ${other}`, off: other % 2 === 0 } },
    { kind: 'changeStep', stepId, set: {}, remove: ['title', 'off'] },
    { kind: 'setParam', stepId, param: choose(['subject', 'owner'], other), ...(other % 3 > 0 && { value: literal(other) }) },
    { kind: 'addLink', link },
    { kind: 'removeLink', link: choose([...document.links, link], which) },
    { kind: 'renameFlow', name: `Flow ${other}` },
    { kind: 'changeSettings', settings: { country: choose(['BE', 'FR'], other) } },
    { kind: 'addPath', stepId, path: { id: `path-${other % 5}`, label: 'New', when: { kind: 'any', of: [] } } },
    { kind: 'removePath', stepId, pathId: exit },
  ];
  return choose(operations, what);
};

const attempt = (draft: Draft, operation: Operation): void => {
  try {
    draft.apply(operation);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
  }
};

describe('UX-16: 50 mixed edits, then undo, then redo', () => {
  it('give the start and the end again, whenever the page is reloaded and whatever was saved in between', () => {
    const reloads = fc.record({ saves: fc.boolean(), afterEdits: fc.boolean(), afterUndos: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 50, maxLength: 50 }), reloads, (wishes, { saves, afterEdits, afterUndos }) => {
        const server = fakeServer();
        const storage = memoryStorage();
        let time = 0;
        const open = () => {
          const keep = createDraftKeep({ storage, personId: 'claire', flowId: 'flow' });
          return { keep, draft: createDraft({ server: server.draft(), keep, personId: 'claire', now: () => (time += 60_000) }) };
        };
        const start = server.document();
        let { draft, keep } = open();
        const reload = (wanted: boolean): void => {
          if (saves) server.meet(draft, 'claire');
          keep.flush();
          if (wanted) ({ draft, keep } = open());
          if (wanted && saves) server.meet(draft, 'claire');
        };
        for (const each of wishes) attempt(draft, operationFor(draft, each));
        const end = draft.read().document;
        reload(afterEdits);
        while (draft.undo());
        expect(draft.read().document).toEqual(start);
        reload(afterUndos);
        while (draft.redo());
        expect(draft.read().document).toEqual(end);
        if (saves) server.meet(draft, 'claire');
        if (saves) expect(server.document()).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });
});

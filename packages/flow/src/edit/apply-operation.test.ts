import { describe, expect, it } from 'vitest';
import { type FlowDocument, flowDocumentSchema } from '../document.js';
import {
  actionStep,
  approval,
  branchStep,
  documentOf,
  loopStep,
  readLink,
  stopStep,
  triggerStep,
  waitStep,
  writeLinks,
} from '../testing/document-of.js';
import { literal } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { type EditRefusal, EditRefused } from './edit-refused.js';
import type { Operation } from './operation.js';

const edit = (document: FlowDocument, ...operations: Operation[]): FlowDocument => {
  const { document: after, inverse } = applyOperation(document, { kind: 'many', operations });
  expect(flowDocumentSchema.parse(after)).toEqual(after);
  expect(applyOperation(after, inverse).document).toEqual(document);
  return after;
};
const refusal = (document: FlowDocument, operation: Operation): EditRefusal | undefined => {
  try {
    applyOperation(document, operation);
    return undefined;
  } catch (error) {
    if (error instanceof EditRefused) return error.code;
    throw error;
  }
};

const line = documentOf([triggerStep(), actionStep('a'), actionStep('b')], 'call next a', 'a next b');
const fork = documentOf(
  [triggerStep(), branchStep('which', 'yes', 'no'), actionStep('y'), actionStep('n'), actionStep('after')],
  'call next which',
  'which yes y',
  'which no n',
  'y next after',
  'n next after',
);
const looped = documentOf(
  [triggerStep(), loopStep('each'), actionStep('body', { inside: 'each' }), actionStep('after')],
  'call next each',
  'each each body',
  'each done after',
);

describe('adding a step', () => {
  it('on a link puts it between, in the same place', () => {
    expect(writeLinks(edit(line, { kind: 'addStep', step: actionStep('new'), at: { from: 'call', exit: 'next', to: 'a' } }))).toEqual([
      'call next new',
      'new next a',
      'a next b',
    ]);
  });

  it('under an exit continues the path, or runs beside what is there', () => {
    expect(writeLinks(edit(line, { kind: 'addStep', step: actionStep('new'), at: { from: 'b', exit: 'next' } }))).toContain('b next new');
    expect(writeLinks(edit(line, { kind: 'addStep', step: actionStep('new'), at: { from: 'a', exit: 'next' } }))).toEqual([
      ...writeLinks(line),
      'a next new',
    ]);
  });

  it('goes on from the first path of a branch, or from the exit that is named', () => {
    const at = { from: 'call', exit: 'next', to: 'a' };
    expect(writeLinks(edit(line, { kind: 'addStep', step: branchStep('if', 'yes', 'no'), at }))).toContain('if yes a');
    expect(writeLinks(edit(line, { kind: 'addStep', step: branchStep('if', 'yes', 'no'), at, exit: 'otherwise' }))).toContain(
      'if otherwise a',
    );
    expect(writeLinks(edit(line, { kind: 'addStep', step: loopStep('each'), at }))).toContain('each done a');
  });

  it('takes the frame of its place', () => {
    expect(edit(looped, { kind: 'addStep', step: actionStep('in'), at: { from: 'each', exit: 'each', to: 'body' } }).steps.in?.inside).toBe(
      'each',
    );
    expect(edit(looped, { kind: 'addStep', step: actionStep('in'), at: { from: 'body', exit: 'next' } }).steps.in?.inside).toBe('each');
    const outside = edit(looped, {
      kind: 'addStep',
      step: actionStep('out', { inside: 'each' }),
      at: { from: 'each', exit: 'done', to: 'after' },
    });
    expect(outside.steps.out).not.toHaveProperty('inside');
  });

  it('on an error path makes the step take that path', () => {
    expect(edit(line, { kind: 'addStep', step: actionStep('sorry'), at: { from: 'a', exit: 'error' } }).steps.a).toMatchObject({
      onFailure: 'path',
    });
  });

  it('is refused with the reason', () => {
    const at = { from: 'call', exit: 'next', to: 'a' };
    expect(refusal(line, { kind: 'addStep', step: actionStep('a'), at })).toBe('idTaken');
    expect(refusal(line, { kind: 'addStep', step: stopStep('end'), at })).toBe('nothingAfterStop');
    expect(refusal(line, { kind: 'addStep', step: actionStep('new'), at: { ...at, to: 'b' } })).toBe('unknownLink');
    expect(refusal(line, { kind: 'addStep', step: actionStep('new'), at: { from: 'a', exit: 'late' } })).toBe('unknownExit');
    expect(refusal(line, { kind: 'addStep', step: actionStep('new'), at: { from: 'gone', exit: 'next' } })).toBe('unknownStep');
    expect(refusal(line, { kind: 'addStep', step: triggerStep('second') })).toBe('intoTrigger');
    expect(refusal(line, { kind: 'addStep', step: loopStep('each'), at, exit: 'each' })).toBe('acrossLoop');
  });
});

describe('removing a step', () => {
  it('links its neighbours in the same place', () => {
    const many = documentOf([triggerStep(), actionStep('x'), actionStep('a'), actionStep('b')], 'call next a', 'call next x', 'a next b');
    expect(writeLinks(edit(many, { kind: 'removeStep', stepId: 'a' }))).toEqual(['call next b', 'call next x']);
  });

  it('leaves pills to it as they are', () => {
    const after = edit(
      line,
      { kind: 'setParam', stepId: 'b', param: 'name', value: { kind: 'ref', step: 'a', path: ['id'] } },
      { kind: 'removeStep', stepId: 'a' },
    );
    expect(after.steps.b).toMatchObject({ params: { name: { step: 'a' } } });
  });

  it('takes an error path with it', () => {
    const failing = edit(line, { kind: 'addStep', step: actionStep('sorry'), at: { from: 'a', exit: 'error' } });
    const after = edit(failing, { kind: 'removeStep', stepId: 'a' });
    expect(Object.keys(after.steps)).toEqual(['call', 'b']);
    expect(writeLinks(after)).toEqual(['call next b']);
  });

  it('of a branch keeps only what comes after all its paths', () => {
    const after = edit(fork, { kind: 'removeStep', stepId: 'which' });
    expect(Object.keys(after.steps)).toEqual(['call', 'after']);
    expect(writeLinks(after)).toEqual(['call next after']);
  });

  it('of a branch keeps the path that is named, or the only one', () => {
    expect(writeLinks(edit(fork, { kind: 'removeStep', stepId: 'which', keep: 'no' }))).toEqual(['call next n', 'n next after']);
    const single = documentOf([triggerStep(), branchStep('which', 'yes'), actionStep('y')], 'call next which', 'which yes y');
    expect(writeLinks(edit(single, { kind: 'removeStep', stepId: 'which' }))).toEqual(['call next y']);
  });

  it('of a loop takes its body with it, also what is not linked', () => {
    const loose = { ...looped, steps: { ...looped.steps, loose: actionStep('loose', { inside: 'each' }) } };
    const after = edit(loose, { kind: 'removeStep', stepId: 'each' });
    expect(Object.keys(after.steps)).toEqual(['call', 'after']);
    expect(writeLinks(after)).toEqual(['call next after']);
  });

  it('keeps steps that something else leads to', () => {
    const shared = documentOf(
      [triggerStep(), branchStep('which', 'yes', 'no'), actionStep('y'), actionStep('n'), actionStep('b')],
      'call next which',
      'call next b',
      'which yes y',
      'which no n',
      'b next n',
    );
    const after = edit(shared, { kind: 'removeStep', stepId: 'which' });
    expect(writeLinks(after)).toEqual(['call next b', 'b next n']);
  });

  it('forgets its position', () => {
    const free: FlowDocument = { ...line, layout: { mode: 'free', positions: { a: { x: 8, y: 16 } } } };
    expect(edit(free, { kind: 'removeStep', stepId: 'a' }).layout).toEqual({ mode: 'free', positions: {} });
  });

  it('is refused for the trigger, which is replaced under its own id instead', () => {
    expect(refusal(line, { kind: 'removeStep', stepId: 'call' })).toBe('triggerStays');
    const after = edit(line, { kind: 'replaceTrigger', step: { ...triggerStep('other'), trigger: 'call-ended' } });
    expect(after.steps.call).toMatchObject({ id: 'call', trigger: 'call-ended' });
    expect(after.steps.other).toBeUndefined();
  });
});

describe('moving a step', () => {
  it('heals where it was and links where it goes', () => {
    expect(writeLinks(edit(line, { kind: 'moveStep', stepId: 'a', at: { from: 'b', exit: 'next' } }))).toEqual(['call next b', 'b next a']);
    expect(writeLinks(edit(line, { kind: 'moveStep', stepId: 'b', at: { from: 'call', exit: 'next', to: 'a' } }))).toEqual([
      'call next b',
      'b next a',
    ]);
  });

  it('takes a branch with its content', () => {
    const after = edit(fork, { kind: 'moveStep', stepId: 'which', at: { from: 'after', exit: 'next' } });
    expect(writeLinks(after).sort()).toEqual(['after next which', 'call next after', 'which no n', 'which yes y']);
  });

  it('changes the frame of what moves', () => {
    const into = edit(looped, { kind: 'moveStep', stepId: 'after', at: { from: 'body', exit: 'next' } });
    expect(into.steps.after?.inside).toBe('each');
    const out = edit(into, { kind: 'moveStep', stepId: 'after', at: { from: 'each', exit: 'done' } });
    expect(out.steps.after).not.toHaveProperty('inside');
  });

  it('beside itself changes nothing, into itself is refused', () => {
    expect(edit(line, { kind: 'moveStep', stepId: 'a', at: { from: 'a', exit: 'next', to: 'b' } })).toEqual(line);
    expect(edit(line, { kind: 'moveStep', stepId: 'a', at: { from: 'call', exit: 'next', to: 'a' } })).toEqual(line);
    expect(refusal(looped, { kind: 'moveStep', stepId: 'each', at: { from: 'body', exit: 'next' } })).toBe('insideItself');
    expect(refusal(line, { kind: 'moveStep', stepId: 'call', at: { from: 'b', exit: 'next' } })).toBe('triggerStays');
  });
});

describe('changing a step', () => {
  it('sets and removes top-level fields', () => {
    const after = edit(line, { kind: 'changeStep', stepId: 'a', set: { title: 'My deal', off: true } });
    expect(after.steps.a).toMatchObject({ title: 'My deal', off: true });
    expect(edit(after, { kind: 'changeStep', stepId: 'a', set: {}, remove: ['title'] }).steps.a).not.toHaveProperty('title');
  });

  it('is refused when the step could not hold it', () => {
    expect(refusal(line, { kind: 'changeStep', stepId: 'a', set: { onFailure: 'shrug' } })).toBe('unfitting');
    expect(refusal(line, { kind: 'changeStep', stepId: 'a', set: { id: 'z' } })).toBe('unfitting');
    expect(refusal(line, { kind: 'changeStep', stepId: 'a', set: {}, remove: ['params'] })).toBe('unfitting');
    expect(refusal(line, { kind: 'setParam', stepId: 'gone', param: 'name' })).toBe('unknownStep');
  });

  it('sets and removes one parameter', () => {
    const after = edit(line, { kind: 'setParam', stepId: 'a', param: 'owner', value: literal('k') });
    expect(after.steps.a).toMatchObject({ params: { owner: literal('k') } });
    expect(edit(after, { kind: 'setParam', stepId: 'a', param: 'owner' }).steps.a).toEqual(line.steps.a);
  });

  it('hands the main exit over when a wait becomes another wait', () => {
    const asked = documentOf(
      [triggerStep(), waitStep('w', approval()), actionStep('yes'), actionStep('no')],
      'call next w',
      'w approved yes',
      'w refused no',
    );
    const after = edit(asked, {
      kind: 'changeStep',
      stepId: 'w',
      set: { for: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
    });
    expect(writeLinks(after)).toEqual(['call next w', 'w next yes']);
    expect(after.steps.no).toBeUndefined();
  });
});

describe('links and paths', () => {
  it('are drawn where they may be', () => {
    expect(writeLinks(edit(fork, { kind: 'addLink', link: readLink('which otherwise after') }))).toContain('which otherwise after');
    expect(writeLinks(edit(line, { kind: 'removeLink', link: readLink('a next b') }))).toEqual(['call next a']);
  });

  it.each<[FlowDocument, string, EditRefusal]>([
    [line, 'b next a', 'circle'],
    [line, 'a next a', 'circle'],
    [line, 'a next b', 'linkExists'],
    [line, 'a next call', 'intoTrigger'],
    [line, 'a done b', 'unknownExit'],
    [line, 'a next gone', 'unknownStep'],
    [looped, 'call next body', 'acrossLoop'],
    [looped, 'body next after', 'acrossLoop'],
    [looped, 'each each after', 'acrossLoop'],
  ])('are refused where they may not: %#', (document, link, code) => {
    expect(refusal(document, { kind: 'addLink', link: readLink(link) })).toBe(code);
  });

  it('come and go with a branch’s paths', () => {
    const path = { id: 'maybe', label: 'Maybe', when: { kind: 'all' as const, of: [] } };
    const added = edit(fork, { kind: 'addPath', stepId: 'which', path, index: 1 });
    expect(added.steps.which).toMatchObject({ paths: [{ id: 'yes' }, { id: 'maybe' }, { id: 'no' }] });
    const changed = edit(added, { kind: 'changePath', stepId: 'which', pathId: 'maybe', set: { label: 'Perhaps' }, index: 0 });
    expect(changed.steps.which).toMatchObject({ paths: [{ id: 'maybe', label: 'Perhaps' }, { id: 'yes' }, { id: 'no' }] });
    const removed = edit(fork, { kind: 'removePath', stepId: 'which', pathId: 'yes' });
    expect(writeLinks(removed)).toEqual(['call next which', 'which no n', 'n next after']);
    expect(removed.steps.y).toBeUndefined();
    expect(refusal(fork, { kind: 'addPath', stepId: 'which', path: { ...path, id: 'otherwise' } })).toBe('idTaken');
    expect(refusal(fork, { kind: 'removePath', stepId: 'which', pathId: 'gone' })).toBe('unknownPath');
  });
});

describe('the flow itself', () => {
  it('is renamed, set and laid out', () => {
    const after = edit(
      line,
      { kind: 'renameFlow', name: 'Calls' },
      { kind: 'changeSettings', settings: { country: 'BE' } },
      { kind: 'setLayout', layout: { mode: 'free', positions: {} } },
      { kind: 'setPosition', stepId: 'a', position: { x: 8, y: 8 } },
    );
    expect(after).toMatchObject({
      name: 'Calls',
      settings: { timeZone: 'Europe/Paris', country: 'BE' },
      layout: { positions: { a: { x: 8, y: 8 } } },
    });
    expect(refusal(line, { kind: 'setPosition', stepId: 'a', position: { x: 8, y: 8 } })).toBe('automaticLayout');
  });

  it('forgets a setting that it need not have, and undo brings it back', () => {
    const set = edit(line, { kind: 'changeSettings', settings: { tooLateAfter: { amount: 2, unit: 'hours' } } });
    const { document, inverse } = applyOperation(set, { kind: 'changeSettings', settings: { tooLateAfter: null } });
    expect(document).toEqual(line);
    expect(applyOperation(document, inverse).document).toEqual(set);
  });

  it('changes as a whole or not at all', () => {
    const before = structuredClone(line);
    expect(
      refusal(line, {
        kind: 'many',
        operations: [
          { kind: 'renameFlow', name: 'X' },
          { kind: 'dropStep', stepId: 'gone' },
        ],
      }),
    ).toBe('unknownStep');
    expect(line).toEqual(before);
  });
});

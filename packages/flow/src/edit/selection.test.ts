import { describe, expect, it } from 'vitest';
import { flowDocumentSchema } from '../document.js';
import {
  actionStep,
  branchStep,
  documentOf,
  loopStep,
  readLink,
  stopStep,
  triggerStep,
  waitStep,
  writeLinks,
} from '../testing/document-of.js';
import { ref } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { copySteps, readCopiedSteps, writeCopiedSteps } from './copied-steps.js';
import { movePlaces } from './move-places.js';
import { pasteSteps } from './paste-steps.js';
import { stepsOfPath } from './steps-of-path.js';

const find = actionStep('find', { action: 'find-company', connectionId: 'ours' });
const lead = actionStep('lead', { params: { name: ref('find', 'name'), owner: ref('call', 'from'), company: ref('look-up', 'owner') } });
const source = documentOf(
  [triggerStep(), actionStep('look-up', { action: 'look-up' }), find, lead, actionStep('task', { inside: 'gone-loop' })],
  'call next look-up',
  'look-up next find',
  'find next lead',
  'lead next task',
);
const looped = documentOf(
  [triggerStep(), loopStep('each'), actionStep('body', { inside: 'each' }), actionStep('after')],
  'call next each',
  'each each body',
  'each done after',
);
const fork = documentOf(
  [triggerStep(), branchStep('which', 'yes', 'no'), actionStep('y'), actionStep('z'), actionStep('n'), actionStep('after')],
  'call next which',
  'which yes y',
  'y next z',
  'which no n',
  'z next after',
  'n next after',
);

const paste = (into: typeof source, ids: string[], connections: { id: string; connector: string }[] = []) => {
  const copied = readCopiedSteps(writeCopiedSteps(copySteps(source, ids)!))!;
  const { operation, stepIds } = pasteSteps(into, copied, { at: { from: 'call', exit: 'next' }, connections });
  const { document, inverse } = applyOperation(into, operation);
  expect(flowDocumentSchema.parse(document)).toEqual(document);
  expect(applyOperation(document, inverse).document).toEqual(into);
  return { document, stepIds };
};

describe('copied steps', () => {
  it('keep their settings and links in another flow, between what was there', () => {
    const other = documentOf([triggerStep('start'), actionStep('end')], 'start next end');
    const copied = copySteps(source, ['find', 'lead'])!;
    const { operation } = pasteSteps(other, copied, { at: { from: 'start', exit: 'next', to: 'end' }, connections: [] });
    const { document } = applyOperation(other, operation);
    expect(writeLinks(document)).toEqual(['start next find', 'lead next end', 'find next lead']);
    expect(document.steps.find).toMatchObject({ action: 'find-company', params: { name: ref('start', 'from') } });
  });

  it('get identifiers of their own, and pills among them follow', () => {
    const { document, stepIds } = paste(source, ['find', 'lead']);
    expect(stepIds).toEqual(['find-2', 'lead-2']);
    const backwards = { ...copySteps(source, ['find', 'lead'])!, steps: [lead, find] };
    const empty = documentOf([triggerStep()]);
    expect(pasteSteps(empty, backwards, { at: { from: 'call', exit: 'next' }, connections: [] }).stepIds).toEqual(['lead', 'find']);
    expect(document.steps['lead-2']).toMatchObject({
      params: { name: { step: 'find-2' }, owner: { step: 'call' }, company: { step: 'look-up' } },
    });
  });

  it('find the trigger of the same event again, whatever it is called, and no other', () => {
    const same = documentOf([{ ...triggerStep('start') }]);
    const copied = copySteps(source, ['lead'])!;
    const at = { from: 'start', exit: 'next' };
    const pasted = applyOperation(same, pasteSteps(same, copied, { at, connections: [] }).operation).document;
    expect(pasted.steps.lead).toMatchObject({ params: { owner: { step: 'start' }, company: { step: 'look-up' } } });
    const otherEvent = documentOf([{ ...triggerStep('call'), trigger: 'call-ended' }]);
    const { document } = paste(otherEvent, ['lead']);
    const owner = (document.steps.lead as typeof lead).params.owner as { step: string };
    expect(document.steps[owner.step]).toBeUndefined();
  });

  it('take the account of this installation: the same one, the only one, or none', () => {
    const accountOf = (...ids: string[]) => {
      const { document } = paste(
        documentOf([triggerStep()]),
        ['find'],
        ids.map((id) => ({ id, connector: 'crm' })),
      );
      return (document.steps.find as typeof find).connectionId;
    };
    expect(accountOf('ours', 'other')).toBe('ours');
    expect(accountOf('other')).toBe('other');
    expect(accountOf('other', 'third')).toBeUndefined();
    expect(accountOf()).toBeUndefined();
  });

  it('leave the trigger, take the body of a loop, and leave a frame that does not come along', () => {
    expect(copySteps(source, ['call'])).toBeUndefined();
    expect(copySteps(looped, ['each'])?.steps.map(({ id, inside }) => [id, inside])).toEqual([
      ['each', undefined],
      ['body', 'each'],
    ]);
    expect(copySteps(looped, ['body'])?.steps[0]).not.toHaveProperty('inside');
    const into = pasteSteps(looped, copySteps(looped, ['after'])!, { at: { from: 'body', exit: 'next' }, connections: [] }).operation;
    expect(applyOperation(looped, into).document.steps['after-2']?.inside).toBe('each');
  });

  it('are nothing else: other text on the clipboard is not taken for steps', () => {
    expect(readCopiedSteps('Call back Karim')).toBeUndefined();
    expect(readCopiedSteps('{"kind":"navette/steps","format":1,"steps":[],"links":[],"sources":[]}')).toBeUndefined();
  });
});

describe('several steps', () => {
  const remove = (document: typeof source, ...stepIds: string[]) => applyOperation(document, { kind: 'removeSteps', stepIds }).document;

  it('go at once and the flow heals', () => {
    expect(writeLinks(remove(source, 'look-up', 'lead'))).toEqual(['call next find', 'find next task']);
    expect(Object.keys(remove(fork, 'which', 'y', 'z', 'n').steps)).toEqual(['call', 'after']);
    expect(Object.keys(remove(looped, 'each', 'body').steps)).toEqual(['call', 'after']);
  });

  it('leave the trigger where it is', () => {
    expect(Object.keys(remove(source, ...Object.keys(source.steps)).steps)).toEqual(['call']);
    expect(() => remove(source, 'call')).toThrow('A flow needs its trigger');
  });

  it('that come in start at the place and each open end leads on', () => {
    const { document } = applyOperation(fork, {
      kind: 'addSteps',
      steps: [branchStep('if', 'p', 'q'), actionStep('p1'), actionStep('q1'), stopStep('end'), waitStep('beside')],
      links: ['if p p1', 'if q q1', 'if otherwise end'].map(readLink),
      at: { from: 'call', exit: 'next', to: 'which' },
    });
    expect(writeLinks(document).filter((link) => link.endsWith('which'))).toEqual(['p1 next which', 'q1 next which', 'beside next which']);
    expect(writeLinks(document).filter((link) => link.startsWith('call'))).toEqual(['call next if', 'call next beside']);
  });

  it('of a branch can go without any path', () => {
    const single = documentOf([triggerStep(), branchStep('which', 'yes'), actionStep('y')], 'call next which', 'which yes y');
    expect(Object.keys(applyOperation(single, { kind: 'removeStep', stepId: 'which', keep: null }).document.steps)).toEqual(['call']);
    expect(Object.keys(applyOperation(fork, { kind: 'removeStep', stepId: 'which', keep: null }).document.steps)).toEqual([
      'call',
      'after',
    ]);
  });
});

describe('stepsOfPath', () => {
  it('end where the path ends or meets another', () => {
    expect(stepsOfPath(fork, 'y')).toEqual(['y', 'z']);
    expect(stepsOfPath(fork, 'which')).toEqual(['which', 'y', 'z', 'n', 'after']);
    expect(stepsOfPath(source, 'find')).toEqual(['find', 'lead', 'task']);
  });
});

describe('movePlaces', () => {
  const written = (document: typeof source, stepId: string) => movePlaces(document, stepId).map((place) => Object.values(place).join(' '));

  it('are those that a move accepts and that change something', () => {
    for (const document of [source, looped, fork]) {
      for (const stepId of Object.keys(document.steps)) {
        for (const at of movePlaces(document, stepId)) {
          expect(applyOperation(document, { kind: 'moveStep', stepId, at }).document).not.toEqual(document);
        }
      }
    }
    expect(written(fork, 'which')).toEqual(['after next']);
    expect(written(fork, 'y')).toContain('which no n');
    expect(written(fork, 'call')).toEqual([]);
  });

  it('of a step that nothing follows are ends only', () => {
    const ending = documentOf([triggerStep(), actionStep('a'), stopStep('end')], 'call next a', 'call next end');
    expect(written(ending, 'end')).toEqual(['a next']);
  });
});

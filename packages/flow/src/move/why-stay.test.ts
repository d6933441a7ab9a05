import { describe, expect, it } from 'vitest';
import { compile } from '../compile.js';
import type { FlowDocument, Step } from '../document.js';
import type { Plan } from '../plan.js';
import { actionStep, branchStep, documentOf, loopStep, triggerStep, waitStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { literal, ref } from '../value.js';
import { type Standing, whyStay } from './why-stay.js';

const planOf = (document: FlowDocument): Plan => {
  const { plan, issues } = compile(document, sampleCatalog);
  if (!plan) throw new Error(JSON.stringify(issues.map(({ code, stepId }) => [code, stepId])));
  return plan;
};
const planned = (steps: Step[], ...links: string[]): Plan => planOf(documentOf([triggerStep(), ...steps], ...links));
const branch = (path: string): Step => ({
  ...branchStep('known', path),
  paths: [{ id: path, label: path, when: { kind: 'test', left: ref('call', 'from'), operator: 'hasValue', right: [] } }],
});
const did = (stepId: string, change: Partial<Standing> = {}): Standing => ({
  stepId,
  iteration: '',
  state: 'done',
  exits: ['next'],
  ...change,
});
const waits = (stepId: string): Standing => did(stepId, { state: 'waiting', exits: [] });
const notTaken = (stepId: string): Standing => did(stepId, { state: 'skipped', exits: [] });

const before = planned(
  [actionStep('deal'), waitStep('pause'), actionStep('after')],
  'call next deal',
  'deal next pause',
  'pause next after',
);
const standing = [did('deal'), waits('pause')];

describe('a run that waits', () => {
  it('goes on by another version when all it has done is there as it was', () => {
    const after = planned(
      [actionStep('deal'), waitStep('pause', { kind: 'duration', duration: { amount: 5, unit: 'days' } }), actionStep('other')],
      'call next deal',
      'deal next pause',
      'pause next other',
    );
    expect(whyStay(before, after, standing)).toBeUndefined();
  });

  it('goes on when a step is added beside its path', () => {
    const after = planned(
      [actionStep('deal'), waitStep('pause'), actionStep('after'), actionStep('beside')],
      'call next deal',
      'deal next pause',
      'pause next after',
      'deal next beside',
    );
    expect(whyStay(before, after, standing)).toBeUndefined();
  });

  it('stays when a step it has done, or stands at, is gone or does something else', () => {
    const withoutDeal = planned([waitStep('pause'), actionStep('after')], 'call next pause', 'pause next after');
    expect(whyStay(before, withoutDeal, standing)).toEqual({ code: 'stepGone', stepId: 'deal' });
    const withoutPause = planned([actionStep('deal'), actionStep('after')], 'call next deal', 'deal next after');
    expect(whyStay(before, withoutPause, standing)).toEqual({ code: 'stepGone', stepId: 'pause' });
    const switchedOff = planned(
      [actionStep('deal', { off: true }), waitStep('pause'), actionStep('after')],
      'call next deal',
      'deal next pause',
      'pause next after',
    );
    expect(whyStay(before, switchedOff, standing)).toEqual({ code: 'stepOther', stepId: 'deal' });
  });

  it('stays when a new step stands before one that it has done', () => {
    const after = planned(
      [actionStep('first'), actionStep('deal'), waitStep('pause'), actionStep('after')],
      'call next first',
      'first next deal',
      'deal next pause',
      'pause next after',
    );
    expect(whyStay(before, after, standing)).toEqual({ code: 'stepBefore', stepId: 'deal' });
  });

  it('stays when its way out of a branch is gone, or leads elsewhere now', () => {
    const branched = planned(
      [branch('yes'), actionStep('deal'), waitStep('pause')],
      'call next known',
      'known yes deal',
      'known otherwise pause',
    );
    const stood = [did('known', { exits: ['otherwise'] }), notTaken('deal'), waits('pause')];
    expect(whyStay(branched, branched, stood)).toBeUndefined();
    const swapped = planned(
      [branch('yes'), actionStep('deal'), waitStep('pause')],
      'call next known',
      'known otherwise deal',
      'known yes pause',
    );
    expect(whyStay(branched, swapped, stood)).toEqual({ code: 'linksOther', stepId: 'pause' });
    const otherPath = planned([branch('no'), waitStep('pause')], 'call next known', 'known no pause', 'known otherwise pause');
    expect(whyStay(branched, otherPath, [did('known', { exits: ['yes'] }), waits('pause')])).toEqual({ code: 'pathGone', stepId: 'known' });
  });

  it('stays when it waits for an event that the other version does not wait for', () => {
    const event = (matches: string, amount = 1) =>
      planned(
        [
          waitStep('reply', {
            kind: 'event',
            connector: 'phone',
            trigger: 'call-missed',
            matches: literal(matches),
            deadline: { amount, unit: 'days' },
          }),
        ],
        'call next reply',
      );
    expect(whyStay(event('a'), event('a', 9), [waits('reply')])).toBeUndefined();
    expect(whyStay(event('a'), event('b'), [waits('reply')])).toEqual({ code: 'waitOther', stepId: 'reply' });
  });

  it('stays when the trigger is another one', () => {
    const other: Plan = { ...before, trigger: { ...before.trigger, trigger: 'call-ended' } };
    expect(whyStay(before, other, [])).toEqual({ code: 'otherTrigger', stepId: 'call' });
  });

  it('keeps its turns of a loop', () => {
    const pause: Step = { ...waitStep('pause'), inside: 'each' };
    const turn = actionStep('turn', { inside: 'each', params: { name: ref('each', 'index') } });
    const loop = planned([loopStep('each'), turn, pause], 'call next each', 'each each turn', 'turn next pause');
    const shorter = planned([loopStep('each'), pause], 'call next each', 'each each pause');
    const turns = [
      did('each', { state: 'running', exits: [], turns: 2 }),
      did('turn', { iteration: '0' }),
      did('turn', { iteration: '1' }),
      { ...waits('pause'), iteration: '0' },
      { ...waits('pause'), iteration: '1' },
    ];
    expect(whyStay(loop, loop, turns)).toBeUndefined();
    expect(whyStay(loop, shorter, turns)).toEqual({ code: 'stepGone', stepId: 'turn' });
  });
});

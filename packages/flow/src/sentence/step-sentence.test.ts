import { describe, expect, it } from 'vitest';
import type { Step } from '../document.js';
import { actionStep, approval, branchStep, documentOf, loopStep, stopStep, triggerStep, waitStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { literal, ref, text } from '../value.js';
import type { Language } from '../words.js';
import { stepSentence } from './step-sentence.js';

const say = (step: Step, language: Language = 'en', flowNames = {}) => {
  const document = documentOf([triggerStep(), step]);
  return stepSentence(step, document, sampleCatalog, language, flowNames);
};
const both = (step: Step) => [say(step, 'en').line, say(step, 'fr').line];

describe('the sentence of a step', () => {
  it('fills the connector’s pattern, with pills apart and labels for choices', () => {
    const step = actionStep('deal', { params: { name: text('Call from ', ref('call', 'from')), owner: literal('k') } });
    expect(say(step)).toEqual({
      title: 'Create a deal',
      line: 'named Call from Caller for Karim',
      complete: true,
      parts: [
        { text: 'named ' },
        { literal: 'Call from ' },
        { pill: { step: 'call', path: ['from'], label: 'Caller' } },
        { text: ' for ' },
        { literal: 'Karim' },
      ],
    });
    expect(say(step, 'fr').line).toBe('nommée Call from Appelant pour Karim');
  });

  it('uses the fallback of an optional place, and shows a required one as open', () => {
    expect(say(actionStep('deal', { params: {} }))).toMatchObject({ line: 'named … for the default owner', complete: false });
    expect(say(triggerStep())).toMatchObject({ title: 'Call missed', line: 'on any number', complete: true });
  });

  it('prefers the title that a person gave', () => {
    expect(say(actionStep('deal', { title: 'My deal' })).title).toBe('My deal');
  });

  it('tells the condition under which a step runs', () => {
    const filter = { kind: 'test' as const, left: ref('call', 'from'), operator: 'startsWith' as const, right: [literal('+33')] };
    expect(both({ ...triggerStep(), filter })).toEqual([
      'on any number, only if Caller starts with +33',
      'sur tous les numéros, seulement si Appelant commence par +33',
    ]);
  });

  it('says what is missing of a connector that is not installed', () => {
    const gone = say(actionStep('x', { connector: 'crm', action: 'sendLetter' }));
    expect(gone).toMatchObject({ title: 'Send letter', line: 'needs “Zoho CRM”, which is not installed', complete: false });
  });

  it.each<[string, Step, string[]]>([
    [
      'branch with one path',
      {
        ...branchStep('b', 'yes'),
        paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left: ref('call', 'from'), operator: 'hasNoValue', right: [] } }],
      },
      ['if Caller has no value', 'si Appelant n’a pas de valeur'],
    ],
    [
      'branch',
      branchStep('b', 'Hot', 'Cold'),
      ['the first that applies: Hot, Cold, otherwise', 'le premier qui convient : Hot, Cold, sinon'],
    ],
    ['loop', loopStep('l'), ['for each item of Lines, 10 at a time', 'pour chaque élément de Lignes, 10 à la fois']],
    [
      'loop one by one',
      loopStep('l', { concurrency: 1 }),
      ['for each item of Lines, one at a time', 'pour chaque élément de Lignes, un à la fois'],
    ],
    ['wait', waitStep('w'), ['for 3 days', 'pendant 3 jours']],
    ['wait until', waitStep('w', { kind: 'until', date: ref('call', 'last_seen_at') }), ['until Last seen at', 'jusqu’à Last seen at']],
    [
      'wait for an event',
      waitStep('w', {
        kind: 'event',
        connector: 'phone',
        trigger: 'call-missed',
        matches: ref('call', 'from'),
        deadline: { amount: 1, unit: 'hours' },
      }),
      [
        'until “Call missed” in Ringover for Caller, at most 1 hour',
        'jusqu’à « Appel manqué » dans Ringover pour Appelant, au plus 1 heure',
      ],
    ],
    ['approval', waitStep('w', approval()), ['“Discount?”, at most 2 days', '« Discount? », au plus 2 jours']],
    ['stop', stopStep('s'), ['the run is done', 'l’exécution est terminée']],
    [
      'stop with words',
      { ...stopStep('s'), as: 'failed', message: literal('No owner') },
      ['the run fails: No owner', 'l’exécution échoue : No owner'],
    ],
  ])('of a %s is generated in both languages', (_name, step, lines) => {
    expect(both(step).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(lines);
  });

  it('names the other flow when its name is known', () => {
    const step: Step = { id: 's', kind: 'subflow', flowId: 'f1', input: literal({}), waitForResult: true };
    expect(say(step, 'en', { f1: 'Quotes' }).line).toBe('Quotes, and wait for its result');
    expect(say(step, 'fr').line).toBe('un autre scénario, et attendre son résultat');
  });
});

import type { CatalogTrigger } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { identityIn, scoreIn } from './identity-in';

const words = { en: '', fr: '' };
const trigger = (more: Partial<CatalogTrigger>): CatalogTrigger => ({
  name: 'told',
  title: words,
  summary: words,
  kind: 'webhook',
  params: {},
  output: { type: 'object', properties: { body: {} } },
  sample: { body: { id: 1, email: 'a@b.fr', total: 12, score: 62 } },
  ...more,
});
const of = { stepId: 'trigger', sample: undefined };

describe('what a block of a trigger starts with', () => {
  it('is what the connector names', () => {
    const named = trigger({ threshold: { value: 'lead.score', of: 'lead.email' } });
    expect([scoreIn(named, of).path, identityIn(named, of).path]).toEqual([
      ['lead', 'score'],
      ['lead', 'email'],
    ]);
  });

  it('is found in the sample when nobody says where it is', () => {
    expect([scoreIn(trigger({}), of).path, identityIn(trigger({}), of).path]).toEqual([
      ['body', 'score'],
      ['body', 'email'],
    ]);
    expect(scoreIn(trigger({}), { ...of, sample: { body: { size: 3 } } }).path).toEqual(['body', 'size']);
    expect(scoreIn(trigger({ sample: {} }), of).path).toEqual([]);
  });
});

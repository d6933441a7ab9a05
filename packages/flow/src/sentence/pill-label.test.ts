import { describe, expect, it } from 'vitest';
import { actionStep, approval, documentOf, loopStep, triggerStep, waitStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { ref } from '../value.js';
import { outputSchema } from './output-schema.js';
import { pillLabel } from './pill-label.js';

const document = documentOf([
  triggerStep(),
  actionStep('deal', { title: 'The deal' }),
  loopStep('each'),
  loopStep('inner', { items: ref('each', 'item'), inside: 'each' }),
  waitStep('ask', approval()),
  loopStep('snake', { items: ref('snake', 'item') }),
]);

describe('the label of a pill', () => {
  it.each<[string, (string | number)[], string, string]>([
    ['call', ['from'], 'Caller', 'Appelant'],
    ['call', ['caller', 'email'], 'E-mail', 'E-mail'],
    ['call', ['lines', 1], 'Lines 2', 'Lignes 2'],
    ['call', ['lines', 1, 'price'], 'Price', 'Prix'],
    ['call', ['last_seen_at'], 'Last seen at', 'Last seen at'],
    ['call', ['neverHeardOf'], 'Never heard of', 'Never heard of'],
    ['deal', [], 'The deal', 'The deal'],
    ['each', ['item'], 'Item', 'Élément'],
    ['each', ['item', 'price'], 'Price', 'Prix'],
    ['each', ['index'], 'Item number', 'Rang de l’élément'],
    ['each', ['count'], 'Count', 'Nombre'],
    ['inner', ['item'], 'Item', 'Élément'],
    ['snake', ['item', 'x'], 'X', 'X'],
    ['ask', ['comment'], 'Comment', 'Commentaire'],
    ['find-company', ['company'], 'Company (deleted step Find company)', 'Company (étape supprimée Find company)'],
    ['find-company', [], 'Find company (deleted step)', 'Find company (étape supprimée)'],
  ])('%s %j is %s', (step, path, en, fr) => {
    expect([pillLabel(ref(step, path), document, sampleCatalog, 'en'), pillLabel(ref(step, path), document, sampleCatalog, 'fr')]).toEqual([
      en,
      fr,
    ]);
  });
});

describe('the data of a step', () => {
  it('of a loop has items shaped like those of its list', () => {
    const each = document.steps.each;
    if (!each) throw new Error('the document has this step');
    const schema = outputSchema(each, { document, catalog: sampleCatalog });
    expect(schema).toMatchObject({ properties: { item: { properties: { price: { type: 'number' } } }, count: { type: 'integer' } } });
  });
});

import type { Catalog, FlowDocument } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { stepSamples } from './step-samples';

const catalog = {
  connectors: [
    { name: 'phone', triggers: [{ name: 'call-missed', sample: { from: 'example' } }], actions: [] },
    { name: 'crm', triggers: [], actions: [{ name: 'find-contact', sample: { name: 'Example' } }] },
  ],
} as unknown as Catalog;
const samplesOf = (document: FlowDocument) => stepSamples({ document, catalog, event: { from: 'real' } });

describe('stepSamples', () => {
  it('shows a real event and the examples of connectors', () => {
    expect(samplesOf(aFlow())).toMatchObject({ call: { from: 'real' }, find: { name: 'Example' } });
  });

  it('shows what was kept of a test in the place of an example', () => {
    expect(samplesOf({ ...aFlow(), pinned: { find: { name: 'Dupont' } } })).toMatchObject({ find: { name: 'Dupont' } });
  });

  it('gives the body of a loop the first item of what was kept', () => {
    const document = aFlow();
    document.steps.find = { id: 'find', kind: 'loop', items: { kind: 'literal', value: [] }, concurrency: 1 };
    expect(samplesOf({ ...document, pinned: { find: { items: ['a', 'b'], count: 2, results: [] } } }).find).toMatchObject({
      item: 'a',
      index: 0,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogTrigger } from '../catalog.js';
import { compile } from '../compile.js';
import type { ActionStep, TriggerStep } from '../document.js';
import { actionStep, documentOf, triggerStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { ref } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { replacingTrigger } from './replace-trigger.js';

const [phone, ...others] = sampleCatalog.connectors;
const [missed] = phone!.triggers;
const ended: CatalogTrigger = {
  ...missed!,
  name: 'call-ended',
  output: {
    type: 'object',
    properties: {
      person: { type: 'object', properties: { number: { type: 'string', title: 'Caller' } } },
      last_seen_at: { type: 'string' },
      lines: { type: 'string' },
    },
  },
};
const catalog: Catalog = { ...sampleCatalog, connectors: [{ ...phone!, triggers: [missed!, ended] }, ...others] };
const start = documentOf(
  [
    triggerStep(),
    actionStep('a', { params: { name: ref('call', 'from'), owner: ref('call', 'last_seen_at') } }),
    actionStep('b', { params: { name: ref('call', 'lines'), owner: ref('a', 'id') } }),
  ],
  'call next a',
  'a next b',
);
const young: TriggerStep = { ...triggerStep('young'), trigger: 'call-ended' };

describe('replacing the trigger', () => {
  const { operation, lost } = replacingTrigger(start, catalog, young);
  const { document, inverse } = applyOperation(start, operation);

  it('keeps its identifier and gives back all at once', () => {
    expect(document.steps.call).toMatchObject({ id: 'call', trigger: 'call-ended' });
    expect(applyOperation(document, inverse).document).toEqual(start);
  });

  it('reattaches pills of the same name and type, also where they lie elsewhere', () => {
    expect((document.steps.a as ActionStep).params).toEqual({ name: ref('call', 'person.number'), owner: ref('call', 'last_seen_at') });
  });

  it('lists the others, each an issue of its step', () => {
    expect(lost).toEqual(['b']);
    expect((document.steps.b as ActionStep).params).toEqual({ name: ref('call-missed', 'lines'), owner: ref('a', 'id') });
    const { issues } = compile(document, catalog, { connections: [] });
    expect(issues.filter(({ code }) => code === 'pillBroken').map(({ stepId }) => stepId)).toEqual(['b']);
  });

  it('loses nothing where nothing is said of the new one’s data', () => {
    const unknown = replacingTrigger(start, catalog, { ...young, trigger: 'of-another-time' });
    expect(unknown).toEqual({ operation: { kind: 'replaceTrigger', step: { ...young, trigger: 'of-another-time' } }, lost: [] });
  });
});

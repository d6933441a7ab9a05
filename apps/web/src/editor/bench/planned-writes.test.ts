import type { Catalog, FlowDocument, StepRow } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { forRealAction } from './for-real-action';
import { plannedWrites } from './planned-writes';

const words = (en: string) => ({ en, fr: en });
const action = (name: string, writes?: 'create' | 'send') => ({
  name,
  title: words(name),
  summary: words(name),
  description: words(name),
  effect: 'write' as const,
  idempotency: 'check' as const,
  long: false,
  params: {},
  output: {},
  sample: null,
  ...(writes && { writes: { act: writes, one: words(name), many: words(`${name}s`) } }),
});
const catalog = {
  connectors: [
    { name: 'crm', title: words('Zoho CRM'), triggers: [], actions: [action('lead', 'create'), action('task', 'create'), action('Merge')] },
  ],
} as unknown as Catalog;
const step = (id: string, name: string) => ({ id, kind: 'action', connector: 'crm', action: name, connectionId: 'c1', params: {} });
const document = {
  steps: { a: step('a', 'lead'), b: step('b', 'task'), c: step('c', 'Merge'), d: step('d', 'lead') },
} as unknown as FlowDocument;
const connections = [{ id: 'c1', account: 'Acme', name: 'Mine' }];
const row = (stepId: string, more: Partial<StepRow> = {}) => ({ stepId, iteration: '', simulated: true, ...more }) as StepRow;

describe('plannedWrites', () => {
  it('counts what would be written, by act, app and account; each turn of a loop counts', () => {
    const writes = plannedWrites([row('a', { iteration: '0' }), row('a', { iteration: '1' }), row('b'), row('d'), row('c')], {
      document,
      catalog,
      connections,
    });
    expect(writes.map(({ act, account, things }) => [act, account, things.map(({ count, one }) => `${count} ${one.en}`)])).toEqual([
      ['create', 'Acme', ['3 lead', '1 task']],
      ['other', 'Acme', ['1 Merge']],
    ]);
    expect(forRealAction(writes)).toBe('doIt');
    expect(forRealAction(writes.slice(0, 1))).toBe('createThem');
  });

  it('leaves out what a test did not simulate', () => {
    expect(
      plannedWrites([row('a', { simulated: undefined }), row('b', { state: 'skipped', simulated: undefined })], {
        document,
        catalog,
        connections,
      }),
    ).toEqual([]);
  });
});

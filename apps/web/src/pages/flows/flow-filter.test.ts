import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { expect, it } from 'vitest';
import { filterFlows, noFolder } from './flow-filter';

const flow = (name: string, over: Partial<FlowLine> = {}): FlowLine => ({
  id: name,
  name,
  on: true,
  liveVersion: 1,
  draftDiffers: false,
  draftChangedAt: '',
  lastRunAt: '2026-03-02T08:00:00.000Z',
  quiet: null,
  watch: null,
  counts24h: { done: 1 },
  inProgress: 0,
  connectors: ['crm'],
  folderId: null,
  labels: [],
  steps: [{ title: null, connector: 'crm', does: 'create-lead' }],
  ...over,
});

const action = { name: 'create-lead', title: { en: 'Create a lead', fr: 'Créer un prospect' } };
const crm = { name: 'crm', title: { en: 'Zoho CRM', fr: 'Zoho CRM' }, actions: [action], triggers: [] };
const catalog = { connectors: [crm] } as unknown as Catalog;

const flows = [
  flow('Calls'),
  flow('Surveys', { on: false, connectors: ['core'], steps: [{ title: 'Ask Élodie', connector: 'core', does: 'x' }] }),
];
const names = (search: Parameters<typeof filterFlows>[2]) => filterFlows(flows, catalog, search).map(({ name }) => name);

it('finds a flow by its name, an app, what a step does in either language, and a step’s own title', () => {
  expect(names({ q: 'call' })).toEqual(['Calls']);
  expect(names({ q: 'zoho' })).toEqual(['Calls']);
  expect(names({ q: 'creer un' })).toEqual(['Calls']);
  expect(names({ q: 'elodie' })).toEqual(['Surveys']);
  expect(names({})).toEqual(['Calls', 'Surveys']);
});

it('narrows by health and by app', () => {
  expect(names({ state: 'off' })).toEqual(['Surveys']);
  expect(names({ app: 'crm' })).toEqual(['Calls']);
  expect(names({ app: 'crm', state: 'off' })).toEqual([]);
});

it('narrows by folder, by being in none, and by label', () => {
  const placed = [
    flow('Quotes', { folderId: 'sales', labels: ['vip'] }),
    flow('Leads', { folderId: 'sales' }),
    flow('Letters', { labels: ['vip'] }),
  ];
  const found = (search: Parameters<typeof filterFlows>[2]) => filterFlows(placed, catalog, search).map(({ name }) => name);
  expect(found({ folder: 'sales' })).toEqual(['Quotes', 'Leads']);
  expect(found({ folder: noFolder })).toEqual(['Letters']);
  expect(found({ label: 'vip' })).toEqual(['Quotes', 'Letters']);
  expect(found({ folder: 'sales', label: 'vip' })).toEqual(['Quotes']);
});

it('shows of a folder also what stands in the folders within it', () => {
  const placed = [flow('Quotes', { folderId: 'sales' }), flow('Calls', { folderId: 'calls' }), flow('Letters')];
  const folders = [
    { id: 'sales', name: 'Sales', parentId: null },
    { id: 'calls', name: 'Calls', parentId: 'sales' },
  ];
  const found = (folder: string) => filterFlows(placed, catalog, { folder }, folders).map(({ name }) => name);
  expect([found('sales'), found('calls'), found(noFolder), found('gone')]).toEqual([['Quotes', 'Calls'], ['Calls'], ['Letters'], []]);
});

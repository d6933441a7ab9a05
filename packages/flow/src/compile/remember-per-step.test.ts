import { expect, it } from 'vitest';
import type { Catalog } from '../catalog.js';
import { compile } from '../compile.js';
import type { ActionStep, FlowDocument } from '../document.js';
import { literal } from '../value.js';

const catalog: Catalog = { connectors: [] };
const unknown = (connector: string): ActionStep => ({ id: 'step', kind: 'action', connector, action: 'do', params: { a: literal('a') } });
const flow = (step: ActionStep): FlowDocument => ({
  format: 1,
  name: 'Remembers',
  steps: { step },
  links: [],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
});
const appsNamed = (document: FlowDocument, known = catalog): string[] =>
  compile(document, known)
    .issues.filter(({ code }) => code === 'connectorUnknown')
    .map(({ sentence }) => sentence.en);

it('answers the same of a step that has not changed, and looks again at one that has', () => {
  const document = flow(unknown('first-app'));
  const first = appsNamed(document);
  expect(first).toHaveLength(1);
  expect(appsNamed({ ...document, name: 'Renamed' })).toEqual(first);
  expect(appsNamed(flow(unknown('second-app')))).not.toEqual(first);
});

it('looks again once the apps are others', () => {
  const document = flow(unknown('first-app'));
  expect(appsNamed(document)).toHaveLength(1);
  const title = { en: 'First', fr: 'Premier' };
  const connector = { name: 'first-app', title, actions: [], triggers: [] } as unknown as Catalog['connectors'][number];
  expect(appsNamed(document, { connectors: [connector] })).toEqual([]);
});

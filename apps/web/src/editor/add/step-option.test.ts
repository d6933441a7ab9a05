import type { Catalog, CatalogAction } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { groupedOptions } from './action-options';
import { searchOptions } from './step-option';

const words = (en: string, fr: string) => ({ en, fr });
const action = (name: string, title: CatalogAction['title']): CatalogAction => ({
  name,
  title,
  summary: words('', ''),
  description: words('', ''),
  effect: 'write',
  idempotency: 'none',
  long: false,
  params: {},
  output: {},
  sample: {},
});
const app = (name: string, actions: CatalogAction[]) => ({
  name,
  version: '1.0.0',
  title: words(name, name),
  description: words('', ''),
  icon: '',
  colour: '#000000',
  connection: { kind: 'key' as const, params: {}, help: words('', ''), practice: true },
  triggers: [],
  actions,
});
const catalog: Catalog = {
  connectors: [
    app('crm', [
      action('find-contact', words('Find a contact', 'Trouver un contact')),
      action('create-lead', words('Create a lead', 'Créer un prospect')),
    ]),
    app('survey', [action('list-answers', words('List answers', 'Lister les réponses'))]),
  ],
};
const connection = {
  id: 'c1',
  connector: 'crm',
  name: 'CRM',
  account: '',
  health: 'works' as const,
  healthDetail: null,
  testedAt: null,
  lastUsedAt: null,
  createdAt: '',
  usedByFlows: [],
  heldRuns: 0,
};
const groups = groupedOptions({ catalog, connections: [connection], document: aFlow(), language: 'en' });
const all = groups.flatMap(({ options }) => options);

describe('what can be added', () => {
  it('separates connected apps from the others and suggests what the flow’s apps do besides', () => {
    expect(groups.map(({ group, options }) => [group, options.length])).toEqual([
      ['suggested', 1],
      ['connected', 2],
      ['logic', 7],
      ['all', 1],
    ]);
  });

  it.each([
    ['crm lead', 'crm/create-lead'],
    ['prospect', 'crm/create-lead'],
    ['reponses', 'survey/list-answers'],
    ['attendre', 'logic/wait'],
    ['filtre', 'logic/branch'],
  ])('finds %s in both languages', (query, key) => {
    expect(searchOptions(all, query).map((option) => option.key)).toContain(key);
  });

  it('gives a new action the only connection of its app', () => {
    expect(all.find(({ key }) => key === 'crm/create-lead')?.make('lead', 'en')).toMatchObject({ connectionId: 'c1' });
    expect(all.find(({ key }) => key === 'survey/list-answers')?.make('list', 'en')).not.toHaveProperty('connectionId');
  });

  it('gives a new action the account that the flow already uses, and asks when it uses several', () => {
    const connections = [connection, { ...connection, id: 'c2' }, { ...connection, id: 'c3' }];
    const newLead = (used: string[]) => {
      const document = aFlow();
      for (const connectionId of used)
        document.steps[connectionId] = {
          id: connectionId,
          kind: 'action',
          connector: 'crm',
          action: 'find-contact',
          connectionId,
          params: {},
        };
      const options = groupedOptions({ catalog, connections, document, language: 'en' }).flatMap((group) => group.options);
      return options.find(({ key }) => key === 'crm/create-lead')?.make('lead', 'en');
    };
    expect(newLead(['c2'])).toMatchObject({ connectionId: 'c2' });
    expect(newLead(['c2', 'c3'])).not.toHaveProperty('connectionId');
    expect(newLead([])).not.toHaveProperty('connectionId');
  });
});

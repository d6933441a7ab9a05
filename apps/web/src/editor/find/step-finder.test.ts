import { type Catalog, literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { stepFinder } from './step-finder';

const title = (en: string, fr: string) => ({ en, fr });
const catalog = {
  connectors: [
    {
      name: 'crm',
      title: title('Zoho CRM', 'Zoho CRM'),
      triggers: [],
      actions: [
        { name: 'find-contact', title: title('Find a contact', 'Chercher un contact'), summary: title('', ''), params: {} },
        { name: 'create-task', title: title('Create a task', 'Créer une tâche'), summary: title('', ''), params: {} },
      ],
    },
  ],
} as unknown as Catalog;

const document = aFlow();
document.steps.task = {
  id: 'task',
  kind: 'action',
  connector: 'crm',
  action: 'create-task',
  note: 'Agreed with Karim',
  params: { subject: literal('Call the customer back') },
};
const find = stepFinder({ document, catalog, language: 'fr', flowNames: {} });

describe('finding steps', () => {
  it('finds by name, app and action, without accents and capitals', () => {
    expect(find('TACHE')).toEqual(['task']);
    expect(find('zoho')).toEqual(['find', 'task']);
  });

  it('finds by what stands in a field, by its pills and by the note', () => {
    expect(find('customer')).toEqual(['task']);
    expect(find('from')).toEqual(['find']);
    expect(find('karim')).toEqual(['task']);
  });

  it('wants every word, and finds nothing by words of the machine or by nothing at all', () => {
    expect(find('zoho back')).toEqual(['task']);
    expect(find('zoho nowhere')).toEqual([]);
    expect(find('literal')).toEqual([]);
    expect(find(' ')).toEqual([]);
  });
});

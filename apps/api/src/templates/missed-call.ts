import { literal, ref, type Step, text, type Value } from '@navette/flow';
import { connectionOf, documentOf } from './document-of.js';
import type { Template, TemplateContext } from './template.js';

/** The main job: nobody answered, so somebody calls back. */
export const missedCall: Template = {
  id: 'missed-call',
  title: { en: 'Missed call → lead and task', fr: 'Appel manqué → piste et tâche' },
  description: {
    en: 'A call nobody answered becomes a task for whoever looks after that number, and a lead when the caller is new.',
    fr: 'Un appel sans réponse devient une tâche pour la personne qui suit ce numéro, et une piste si l’appelant est nouveau.',
  },
  connections: ['ringover', 'zoho-crm'],
  connectors: ['ringover', 'zoho-crm'],
  table: 'numbersToOwners',
  make: (context) =>
    documentOf(context, steps(context), [
      { from: 'trigger', exit: 'next', to: 'find' },
      { from: 'find', exit: 'next', to: 'known' },
      { from: 'known', exit: 'new', to: 'lead' },
      { from: 'known', exit: 'otherwise', to: 'task' },
      { from: 'lead', exit: 'next', to: 'task' },
    ]),
};

const caller = (format: 'international' | 'national') => ref('trigger', 'from', [{ name: 'phone', args: { format, otherwise: 'keep' } }]);

/** The owner of the number that was called, from the table. */
const ownerParam = ({ tableId }: TemplateContext): Record<string, Value> =>
  tableId ? { owner: ref('trigger', 'to', [{ name: 'lookup', args: { table: tableId, column: 'owner' } }]) } : {};

const steps = (context: TemplateContext): Step[] => {
  const french = context.language === 'fr';
  const zoho = { kind: 'action' as const, connector: 'zoho-crm', ...connectionOf(context, 'zoho-crm') };
  return [
    { id: 'trigger', kind: 'trigger', connector: 'ringover', trigger: 'call-missed', ...connectionOf(context, 'ringover'), params: {} },
    { ...zoho, id: 'find', action: 'find-contact-by-phone', params: { phone: caller('international') } },
    {
      id: 'known',
      kind: 'branch',
      title: french ? 'Appelant inconnu ?' : 'Unknown caller?',
      mode: 'first',
      paths: [
        {
          id: 'new',
          label: french ? 'Aucun contact trouvé' : 'No contact found',
          when: { kind: 'test', left: ref('find', 'found'), operator: 'isNo', right: [] },
        },
      ],
    },
    {
      ...zoho,
      id: 'lead',
      action: 'create-lead',
      params: {
        lastName: text(french ? 'Appelant inconnu ' : 'Unknown caller ', caller('national')),
        // Zoho CRM requires it, and a telephone number tells nothing of it.
        company: literal(french ? 'Société inconnue' : 'Unknown company'),
        phone: caller('international'),
        ...ownerParam(context),
      },
    },
    {
      ...zoho,
      id: 'task',
      action: 'create-task',
      params: {
        subject: text(french ? 'Rappeler ' : 'Call back ', caller('national')),
        ...ownerParam(context),
        // One of the two is empty: the lead was just made, or the contact was found.
        relatedModule: literal('Leads'),
        relatedId: ref('lead', 'id', [{ name: 'default', args: { value: '' } }]),
        contactId: ref('find', 'id'),
      },
    },
  ];
};

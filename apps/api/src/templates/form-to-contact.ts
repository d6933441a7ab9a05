import { literal, ref } from '@navette/flow';
import { connectionOf, documentOf } from './document-of.js';
import type { Template } from './template.js';

const fields = (french: boolean) => [
  { id: 'firstName', label: french ? 'Prénom' : 'First name', type: 'text', required: false, choices: [] },
  { id: 'lastName', label: french ? 'Nom' : 'Last name', type: 'text', required: true, choices: [] },
  { id: 'email', label: french ? 'Adresse e-mail' : 'E-mail', type: 'email', required: true, choices: [] },
  { id: 'phone', label: french ? 'Téléphone' : 'Phone', type: 'phone', required: false, choices: [] },
];

export const formToContact: Template = {
  id: 'form-to-contact',
  title: { en: 'Form → contact', fr: 'Formulaire → contact' },
  description: {
    en: 'A form that Navette hosts; each answer becomes a contact in your CRM.',
    fr: 'Un formulaire hébergé par Navette ; chaque réponse devient un contact dans votre CRM.',
  },
  connections: ['zoho-crm'],
  connectors: ['core', 'zoho-crm'],
  make: (context) => {
    const french = context.language === 'fr';
    const answer = (field: string) => ref('trigger', ['values', field]);
    return documentOf(
      context,
      [
        {
          id: 'trigger',
          kind: 'trigger',
          connector: 'core',
          trigger: 'form-submitted',
          params: { heading: literal(french ? 'Contactez-nous' : 'Contact us'), fields: literal(fields(french)) },
          sample: {
            submittedAt: '2026-03-02T08:00:00.000Z',
            values: { firstName: 'Claire', lastName: 'Leroy', email: 'claire.leroy@example.com', phone: '+33612345678' },
          },
        },
        {
          id: 'contact',
          kind: 'action',
          connector: 'zoho-crm',
          action: 'create-contact',
          ...connectionOf(context, 'zoho-crm'),
          params: { firstName: answer('firstName'), lastName: answer('lastName'), email: answer('email'), phone: answer('phone') },
        },
      ],
      [{ from: 'trigger', exit: 'next', to: 'contact' }],
    );
  },
};

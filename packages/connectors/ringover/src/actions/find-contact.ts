import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { contactSchema, contactWithNumber, searchContacts } from '../contact.js';
import { toRingoverNumber } from '../phone.js';

export const findContact = defineAction({
  name: 'find-contact',
  title: { en: 'Find a contact', fr: 'Trouver un contact' },
  description: {
    en: 'Looks in the Ringover address book by number, name or company.',
    fr: 'Cherche dans le carnet d’adresses Ringover par numéro, nom ou société.',
  },
  summary: { en: '{query}', fr: '{query}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    query: z
      .string()
      .min(1)
      .meta(ui({ title: { en: 'Number, name or company', fr: 'Numéro, nom ou société' } })),
  }),
  output: contactSchema.partial().extend({
    found: z.boolean().meta(ui({ title: { en: 'Found', fr: 'Trouvé' } })),
    contacts: z.array(contactSchema).meta(ui({ title: { en: 'All found', fr: 'Tous les résultats' } })),
  }),
  run: async ({ http, country }, { query }) => {
    const number = toRingoverNumber(query, country);
    const one = number === undefined ? undefined : await contactWithNumber(http, number);
    const contacts = number === undefined ? await searchContacts(http, query) : one ? [one] : [];
    return { found: contacts.length > 0, ...contacts[0], contacts };
  },
  examples: {
    good: [
      {
        name: 'by number',
        params: { query: '06 11 22 33 44' },
        output: {
          found: true,
          contactId: '654321',
          firstName: 'Jean',
          lastName: 'Dupont',
          company: 'Dupont SARL',
          numbers: ['+33611223344'],
          shared: true,
          contacts: [
            { contactId: '654321', firstName: 'Jean', lastName: 'Dupont', company: 'Dupont SARL', numbers: ['+33611223344'], shared: true },
          ],
        },
      },
    ],
    bad: [{ name: 'nothing to look for', params: { query: '' }, field: 'query' }],
  },
});

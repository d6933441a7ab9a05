import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { requiredText } from '../fields.js';
import { count, found, foundOf, foundRecord, foundSample, ifNotFound, orStop } from '../found.js';
import { findByPhone, phoneOf } from '../phones.js';

const sample = {
  ...foundSample('Contacts', '5843104000000160001', 'Jean Dupont', { First_Name: 'Jean', Last_Name: 'Dupont', Mobile: '06 11 22 33 44' }),
  mobile: '06 11 22 33 44',
  accountId: '5843104000000150001',
  accountName: 'Dupont SARL',
};

export const findContactByPhone = defineAction({
  name: 'find-contact-by-phone',
  title: { en: 'Find a contact by phone', fr: 'Trouver un contact par téléphone' },
  description: {
    en: 'Looks for the contact who has this number, however it is written in Zoho CRM.',
    fr: 'Cherche le contact qui a ce numéro, quelle que soit son écriture dans Zoho CRM.',
  },
  summary: { en: '{phone}', fr: '{phone}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({ phone: requiredText('Phone', 'Téléphone', { format: 'phone' }), ifNotFound }),
  output: foundRecord.partial().extend({
    found,
    count,
    contacts: z.array(foundRecord).meta(ui({ title: { en: 'All contacts found', fr: 'Tous les contacts trouvés' } })),
  }),
  run: async ({ http, connection, country }, { phone, ifNotFound: choice }) => {
    const rows = orStop(await findByPhone(http, 'Contacts', phoneOf(phone, country), country), choice);
    const contacts = rows.map((row) => foundOf(connection, 'Contacts', row));
    return { found: contacts.length > 0, count: contacts.length, ...contacts[0], contacts };
  },
  examples: {
    good: [
      { name: 'a caller we know', params: { phone: '+33611223344' }, output: { found: true, count: 1, ...sample, contacts: [sample] } },
    ],
    bad: [{ name: 'no number', params: { phone: '' }, field: 'phone' }],
  },
});

import { defineAction } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { named } from '../create-record.js';
import { description, email, mobile, optionalId, optionalText, otherFields, phone, recordId } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';
import { recordUrl } from '../record-url.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Last_Name: 'lastName',
  First_Name: 'firstName',
  Email: 'email',
  Phone: 'phone',
  Mobile: 'mobile',
  Account_Name: 'accountId',
  Owner: 'owner',
  Description: 'description',
};

const params = z.object({
  id: recordId('Contact, identifier', 'Contact, identifiant'),
  lastName: optionalText('Last name', 'Nom'),
  firstName: optionalText('First name', 'Prénom'),
  email,
  phone,
  mobile,
  accountId: optionalId('Account, identifier', 'Compte, identifiant'),
  owner: ownerParam,
  description,
  fields: otherFields('contactFields', names),
});

export const updateContact = defineAction({
  name: 'update-contact',
  title: { en: 'Update a contact', fr: 'Mettre à jour un contact' },
  description: {
    en: 'Writes the fields that you give; the others stay as they are.',
    fr: 'Écrit les champs que vous donnez ; les autres restent tels quels.',
  },
  summary: { en: '{id}', fr: '{id}' },
  effect: 'write',
  writes: { act: 'update', one: { en: 'contact', fr: 'contact' }, many: { en: 'contacts', fr: 'contacts' } },
  idempotency: 'upsert',
  params,
  output: createdOutput,
  run: async ({ http, connection }, wanted) => {
    const Owner = await ownerOf(http, wanted.owner);
    const row = { ...fieldsOf(wanted), ...(Owner && { Owner }) };
    await named(names, http.put(`/crm/v8/Contacts/${wanted.id}`, { data: [row] }));
    return { id: wanted.id, url: recordUrl(connection, 'Contacts', wanted.id) };
  },
  examples: {
    good: [
      {
        name: 'a new mobile number',
        params: { id: '5843104000000160001', mobile: '+33611223355' },
        output: { id: '5843104000000160001', url: sampleUrl('Contacts', '5843104000000160001') },
      },
    ],
    bad: [{ name: 'without saying which', params: { mobile: '+33611223355' }, field: 'id' }],
  },
});

const fieldsOf = (wanted: z.output<typeof params>): JsonObject =>
  filled({
    ...wanted.fields,
    Last_Name: wanted.lastName,
    First_Name: wanted.firstName,
    Email: wanted.email,
    Phone: wanted.phone,
    Mobile: wanted.mobile,
    Account_Name: wanted.accountId ? { id: wanted.accountId } : undefined,
    Description: wanted.description,
  });

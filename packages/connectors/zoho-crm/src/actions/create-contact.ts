import { defineAction } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { description, email, mobile, optionalId, optionalText, otherFields, phone, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Last_Name: 'lastName',
  First_Name: 'firstName',
  Email: 'email',
  Phone: 'phone',
  Mobile: 'mobile',
  Account_Name: 'accountId',
  Title: 'title',
  Lead_Source: 'source',
  Owner: 'owner',
  Description: 'description',
};

const params = z.object({
  lastName: requiredText('Last name', 'Nom'),
  firstName: optionalText('First name', 'Prénom'),
  email,
  phone,
  mobile,
  accountId: optionalId('Account, identifier', 'Compte, identifiant'),
  title: optionalText('Job title', 'Fonction'),
  source: optionalText('Lead source', 'Source du prospect', { options: 'leadSources' }),
  owner: ownerParam,
  description,
  fields: otherFields('contactFields', names),
});

export const createContact = defineAction({
  name: 'create-contact',
  title: { en: 'Create a contact', fr: 'Créer un contact' },
  description: {
    en: 'Adds a contact, linked to an account if you give one.',
    fr: 'Ajoute un contact, lié à un compte si vous en donnez un.',
  },
  summary: { en: 'named {lastName} for {owner|the default owner}', fr: 'nommé {lastName} pour {owner|le propriétaire par défaut}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'contact', fr: 'contact' }, many: { en: 'contacts', fr: 'contacts' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Contacts', { ...fieldsOf(wanted), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Contacts', fieldsOf(wanted)),
  examples: {
    good: [
      {
        name: 'a buyer of a known account',
        params: { lastName: 'Dupont', firstName: 'Jean', mobile: '+33611223344', accountId: '5843104000000150001' },
        output: { id: '5843104000000200002', url: sampleUrl('Contacts', '5843104000000200002') },
      },
    ],
    bad: [{ name: 'an account by its name', params: { lastName: 'Dupont', accountId: 'Dupont SARL' }, field: 'accountId' }],
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
    Title: wanted.title,
    Lead_Source: wanted.source,
    Description: wanted.description,
  });

import { defineAction } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { description, optionalText, otherFields, phone, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = { Account_Name: 'name', Phone: 'phone', Website: 'website', Owner: 'owner', Description: 'description' };

const params = z.object({
  name: requiredText('Name of the account', 'Nom du compte'),
  phone,
  website: optionalText('Website', 'Site web'),
  owner: ownerParam,
  description,
  fields: otherFields('accountFields', names),
});

export const createAccount = defineAction({
  name: 'create-account',
  title: { en: 'Create an account', fr: 'Créer un compte' },
  description: { en: 'Adds a company to Zoho CRM.', fr: 'Ajoute une société dans Zoho CRM.' },
  summary: { en: 'named {name} for {owner|the default owner}', fr: 'nommé {name} pour {owner|le propriétaire par défaut}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'account', fr: 'compte' }, many: { en: 'accounts', fr: 'comptes' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Accounts', { ...fieldsOf(wanted), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Accounts', fieldsOf(wanted)),
  examples: {
    good: [
      {
        name: 'a company that called',
        params: { name: 'Dupont SARL', phone: '+33142685300' },
        output: { id: '5843104000000200003', url: sampleUrl('Accounts', '5843104000000200003') },
      },
    ],
    bad: [{ name: 'without a name', params: { phone: '+33142685300' }, field: 'name' }],
  },
});

const fieldsOf = ({ fields, name, phone: number, website, description: about }: z.output<typeof params>): JsonObject =>
  filled({ ...fields, Account_Name: name, Phone: number, Website: website, Description: about });

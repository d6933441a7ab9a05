import { defineAction } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { description, email, mobile, optionalText, otherFields, phone, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Last_Name: 'lastName',
  Company: 'company',
  First_Name: 'firstName',
  Email: 'email',
  Phone: 'phone',
  Mobile: 'mobile',
  Lead_Status: 'status',
  Lead_Source: 'source',
  Owner: 'owner',
  Description: 'description',
};

const params = z.object({
  lastName: requiredText('Last name', 'Nom'),
  company: requiredText('Company', 'Société'),
  firstName: optionalText('First name', 'Prénom'),
  email,
  phone,
  mobile,
  status: optionalText('Lead status', 'Statut du prospect', { options: 'leadStatuses' }),
  source: optionalText('Lead source', 'Source du prospect', { options: 'leadSources' }),
  owner: ownerParam,
  description,
  fields: otherFields('leadFields', names),
});

export const createLead = defineAction({
  name: 'create-lead',
  title: { en: 'Create a lead', fr: 'Créer un prospect' },
  description: { en: 'Adds a lead to Zoho CRM.', fr: 'Ajoute un prospect dans Zoho CRM.' },
  summary: { en: 'named {lastName} for {owner|the default owner}', fr: 'nommé {lastName} pour {owner|le propriétaire par défaut}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'lead', fr: 'prospect' }, many: { en: 'leads', fr: 'prospects' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Leads', { ...fieldsOf(wanted), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Leads', fieldsOf(wanted)),
  examples: {
    good: [
      {
        name: 'a caller nobody knows',
        params: {
          lastName: 'Unknown caller +33612345678',
          company: 'Unknown',
          phone: '+33612345678',
          source: 'Phone',
          owner: 'claire.leroy@acme.example',
        },
        output: { id: '5843104000000200001', url: sampleUrl('Leads', '5843104000000200001') },
      },
    ],
    bad: [
      { name: 'without a last name', params: { lastName: ' ', company: 'Dupont SARL' }, field: 'lastName' },
      { name: 'without a company', params: { lastName: 'Martin', company: ' ' }, field: 'company' },
    ],
  },
});

const fieldsOf = (wanted: z.output<typeof params>): JsonObject =>
  filled({
    ...wanted.fields,
    Last_Name: wanted.lastName,
    Company: wanted.company,
    First_Name: wanted.firstName,
    Email: wanted.email,
    Phone: wanted.phone,
    Mobile: wanted.mobile,
    Lead_Status: wanted.status,
    Lead_Source: wanted.source,
    Description: wanted.description,
  });

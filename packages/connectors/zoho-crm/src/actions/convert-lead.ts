import { defineAction, ui } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';
import { z } from 'zod';
import { named } from '../create-record.js';
import { dayOf } from '../dates.js';
import { isObject } from '../errors.js';
import { optionalId, optionalText, recordId } from '../fields.js';
import { filled } from '../filled.js';
import { ownerOf, ownerParam } from '../owner.js';

const params = z.object({
  id: recordId('Lead, identifier', 'Prospect, identifiant'),
  accountId: optionalId('Existing account, identifier', 'Compte existant, identifiant'),
  contactId: optionalId('Existing contact, identifier', 'Contact existant, identifiant'),
  owner: ownerParam,
  dealName: optionalText('Name of the deal', 'Nom de l’affaire'),
  pipeline: optionalText('Pipeline', 'Pipeline', { options: 'pipelines' }),
  stage: optionalText('Stage', 'Étape', { options: 'stages' }),
  closingDate: optionalText('Closing date', 'Date de clôture', { format: 'date' }),
  amount: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Amount', fr: 'Montant' }, format: 'money' })),
});

const output = z.object({
  contactId: z.string().meta(ui({ title: { en: 'Contact, identifier', fr: 'Contact, identifiant' } })),
  accountId: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Account, identifier', fr: 'Compte, identifiant' } })),
  dealId: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Deal, identifier', fr: 'Affaire, identifiant' } })),
});

const names = {
  Deal_Name: 'dealName',
  Pipeline: 'pipeline',
  Stage: 'stage',
  Closing_Date: 'closingDate',
  Amount: 'amount',
  assign_to: 'owner',
};

/** A lead converts once: that is its own trace. */
export const convertLead = defineAction({
  name: 'convert-lead',
  title: { en: 'Convert a lead', fr: 'Convertir un prospect' },
  description: {
    en: 'Turns a lead into a contact and an account, and a deal if you name one.',
    fr: 'Transforme un prospect en contact et compte, et en affaire si vous en nommez une.',
  },
  summary: { en: '{id} for {owner|its owner}', fr: '{id} pour {owner|son propriétaire}' },
  effect: 'write',
  idempotency: 'check',
  params,
  output,
  run: async ({ http, timeZone }, wanted) => {
    const assign_to = await ownerOf(http, wanted.owner);
    const row = filled({
      assign_to,
      Accounts: wanted.accountId ? { id: wanted.accountId } : undefined,
      Contacts: wanted.contactId ? { id: wanted.contactId } : undefined,
      Deals: wanted.dealName ? dealOf(wanted, timeZone) : undefined,
    });
    const { data } = await named(names, http.post(`/crm/v8/Leads/${wanted.id}/actions/convert`, { data: [row] }));
    const first = isObject(data) && Array.isArray(data.data) && isObject(data.data[0]) ? data.data[0] : {};
    return idsOf(isObject(first.details) ? first.details : {}, ['Contacts', 'Accounts', 'Deals']);
  },
  check: async ({ http }, { id }) => {
    const { data } = await http.get(`/crm/v8/Leads/${id}`);
    const lead = isObject(data) && Array.isArray(data.data) && isObject(data.data[0]) ? data.data[0] : {};
    return lead.$converted === true ? idsOf(lead, ['Converted_Contact', 'Converted_Account', 'Converted_Deal']) : undefined;
  },
  examples: {
    good: [
      {
        name: 'into a contact and a deal',
        params: { id: '5843104000000170001', dealName: 'Fontaine & Fils', stage: 'Qualification' },
        output: { contactId: '5843104000000200009', accountId: '5843104000000200010', dealId: '5843104000000200011' },
      },
    ],
    bad: [{ name: 'a name instead of an identifier', params: { id: 'Fontaine' }, field: 'id' }],
  },
});

const dealOf = ({ dealName, pipeline, stage, closingDate, amount }: z.output<typeof params>, timeZone: string): JsonObject =>
  filled({
    Deal_Name: dealName,
    Pipeline: pipeline,
    Stage: stage,
    Closing_Date: closingDate ? dayOf(closingDate, timeZone, 'closingDate') : undefined,
    Amount: amount,
  });

const idsOf = (fields: JsonObject, [contact, account, deal]: [string, string, string]): z.infer<typeof output> => {
  const [accountId, dealId] = [idOf(fields[account]), idOf(fields[deal])];
  return { contactId: idOf(fields[contact]) ?? '', ...(accountId && { accountId }), ...(dealId && { dealId }) };
};

const idOf = (lookup: Json | undefined): string | undefined => (isObject(lookup) && lookup.id ? String(lookup.id) : undefined);

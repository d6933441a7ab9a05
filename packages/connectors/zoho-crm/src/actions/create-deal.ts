import { defineAction, ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { dayOf } from '../dates.js';
import { description, optionalId, optionalText, otherFields, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Deal_Name: 'name',
  Layout: 'layout',
  Pipeline: 'pipeline',
  Stage: 'stage',
  Contact_Name: 'contactId',
  Account_Name: 'accountId',
  Amount: 'amount',
  Closing_Date: 'closingDate',
  Owner: 'owner',
  Description: 'description',
};

const params = z.object({
  name: requiredText('Name of the deal', 'Nom de l’affaire'),
  layout: optionalText('Layout', 'Disposition', { options: 'dealLayouts' }),
  pipeline: optionalText('Pipeline', 'Pipeline', { options: 'pipelines' }),
  stage: requiredText('Stage', 'Étape', { options: 'stages' }),
  contactId: optionalId('Contact, identifier', 'Contact, identifiant'),
  accountId: optionalId('Account, identifier', 'Compte, identifiant'),
  amount: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Amount', fr: 'Montant' }, format: 'money' })),
  closingDate: optionalText('Closing date', 'Date de clôture', { format: 'date' }),
  owner: ownerParam,
  description,
  fields: otherFields('dealFields', names),
});

export const createDeal = defineAction({
  name: 'create-deal',
  title: { en: 'Create a deal', fr: 'Créer une affaire' },
  description: {
    en: 'Adds a deal in a layout, pipeline and stage.',
    fr: 'Ajoute une affaire dans une disposition, un pipeline et une étape.',
  },
  summary: {
    en: 'named {name} in stage {stage} for {owner|the default owner}',
    fr: 'nommée {name} à l’étape {stage} pour {owner|le propriétaire par défaut}',
  },
  effect: 'write',
  writes: { act: 'create', one: { en: 'deal', fr: 'affaire' }, many: { en: 'deals', fr: 'affaires' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Deals', { ...fieldsOf(wanted, context.timeZone), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Deals', fieldsOf(wanted, context.timeZone)),
  examples: {
    good: [
      {
        name: 'a first call becomes a deal',
        params: {
          name: 'Dupont SARL, call of 2 March',
          pipeline: 'New business',
          stage: 'Qualification',
          contactId: '5843104000000160001',
        },
        output: { id: '5843104000000200004', url: sampleUrl('Deals', '5843104000000200004') },
      },
    ],
    bad: [{ name: 'without a stage', params: { name: 'Dupont SARL', stage: '' }, field: 'stage' }],
  },
});

const fieldsOf = (wanted: z.output<typeof params>, timeZone: string): JsonObject =>
  filled({
    ...wanted.fields,
    Deal_Name: wanted.name,
    Layout: wanted.layout ? { id: wanted.layout } : undefined,
    Pipeline: wanted.pipeline,
    Stage: wanted.stage,
    Contact_Name: wanted.contactId ? { id: wanted.contactId } : undefined,
    Account_Name: wanted.accountId ? { id: wanted.accountId } : undefined,
    Amount: wanted.amount,
    Closing_Date: wanted.closingDate ? dayOf(wanted.closingDate, timeZone, 'closingDate') : undefined,
    Description: wanted.description,
  });

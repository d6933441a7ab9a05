import { defineAction, type Http, ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { contactWithNumber } from '../contact.js';
import { rowsOf } from '../list.js';
import { numberOfField } from '../number-of-field.js';

const optionalText = (en: string, fr: string) =>
  z
    .string()
    .optional()
    .meta(ui({ title: { en, fr } }));

const params = z.object({
  number: z
    .string()
    .min(1)
    .meta(ui({ title: { en: 'Number', fr: 'Numéro' }, format: 'phone' })),
  firstName: optionalText('First name', 'Prénom'),
  lastName: optionalText('Last name', 'Nom'),
  company: optionalText('Company', 'Société'),
  kind: z
    .enum(['mobile', 'office', 'home', 'other'])
    .default('mobile')
    .meta(
      ui({
        title: { en: 'Kind of number', fr: 'Type de numéro' },
        labels: {
          mobile: { en: 'Mobile', fr: 'Mobile' },
          office: { en: 'Office', fr: 'Bureau' },
          home: { en: 'Home', fr: 'Domicile' },
          other: { en: 'Other', fr: 'Autre' },
        },
      }),
    ),
  shared: z
    .boolean()
    .default(true)
    .meta(ui({ title: { en: 'Shared with the team', fr: 'Partagé avec l’équipe' } })),
});

type Params = z.output<typeof params>;

/** Looks before it writes, every time: that is what makes a repeat harmless. */
export const createOrUpdateContact = defineAction({
  name: 'create-or-update-contact',
  title: { en: 'Create or update a contact', fr: 'Créer ou mettre à jour un contact' },
  description: {
    en: 'Finds the contact by number and fills in what you give; creates it when there is none.',
    fr: 'Trouve le contact par son numéro et complète ce que vous donnez ; le crée s’il n’existe pas.',
  },
  summary: { en: 'with number {number}', fr: 'avec le numéro {number}' },
  effect: 'write',
  writes: { act: 'save', one: { en: 'contact', fr: 'contact' }, many: { en: 'contacts', fr: 'contacts' } },
  idempotency: 'upsert',
  params,
  output: z.object({
    contactId: z.string().meta(ui({ title: { en: 'Contact, identifier', fr: 'Contact, identifiant' } })),
    outcome: z.enum(['created', 'updated']).meta(
      ui({
        title: { en: 'What was done', fr: 'Ce qui a été fait' },
        labels: { created: { en: 'Created', fr: 'Créé' }, updated: { en: 'Updated', fr: 'Mis à jour' } },
      }),
    ),
  }),
  run: async ({ http, country }, wanted) => {
    const number = numberOfField(wanted.number, country, 'number');
    const existing = await contactWithNumber(http, number);
    if (!existing) return { contactId: await create(http, number, wanted), outcome: 'created' as const };
    await http.put(`/contacts/${existing.contactId}`, namesOf(wanted));
    return { contactId: existing.contactId, outcome: 'updated' as const };
  },
  examples: {
    good: [
      {
        name: 'a caller who gave a name',
        params: { number: '+33612345678', firstName: 'Jean', lastName: 'Dupont' },
        output: { contactId: '654321', outcome: 'created' },
      },
    ],
    bad: [{ name: 'without a number', params: { firstName: 'Jean' }, field: 'number' }],
  },
});

const create = async (http: Http, number: number, wanted: Params): Promise<string> => {
  const contact = { firstname: '', lastname: '', ...namesOf(wanted), is_shared: wanted.shared, numbers: [{ number, type: wanted.kind }] };
  const answer = await http.post('/contacts', { contacts: [contact] });
  return String(rowsOf(answer.data, 'contact_list')[0]?.contact_id ?? (await contactWithNumber(http, number))?.contactId ?? '');
};

/** Empty values are not sent. */
const namesOf = ({ firstName, lastName, company }: Params): JsonObject => ({
  ...(firstName && { firstname: firstName }),
  ...(lastName && { lastname: lastName }),
  ...(company && { company }),
});

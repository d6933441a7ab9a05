import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { requiredText } from '../fields.js';
import { count, type FoundRecord, found, foundOf, foundRecord, foundSample, ifNotFound, orStop } from '../found.js';
import { findByPhone, phoneOf } from '../phones.js';

/** Who is meant first when several match: a person before a prospect before a company. */
const searched = ['Contacts', 'Leads', 'Accounts'] as const;
type Searched = (typeof searched)[number];

const labels = {
  Contacts: { en: 'Contacts', fr: 'Contacts' },
  Leads: { en: 'Leads', fr: 'Prospects' },
  Accounts: { en: 'Accounts', fr: 'Comptes' },
};

const list = (en: string, fr: string) => z.array(foundRecord).meta(ui({ title: { en, fr } }));
const sample = foundSample('Leads', '5843104000000170001', 'Marc Fontaine', { Last_Name: 'Fontaine', Phone: '02.40.41.42.43' });

export const findByPhoneAction = defineAction({
  name: 'find-by-phone',
  title: { en: 'Find by phone in several modules', fr: 'Trouver par téléphone dans plusieurs modules' },
  description: {
    en: 'Looks for one number in contacts, leads and accounts, and says where it was found.',
    fr: 'Cherche un numéro dans les contacts, les prospects et les comptes, et dit où il se trouve.',
  },
  summary: { en: '{phone}', fr: '{phone}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    phone: requiredText('Phone', 'Téléphone', { format: 'phone' }),
    modules: z
      .array(z.enum(searched))
      .min(1)
      .default([...searched])
      .meta(ui({ title: { en: 'Where to look', fr: 'Où chercher' }, labels })),
    ifNotFound,
  }),
  output: foundRecord.partial().extend({
    found,
    count,
    module: z.string().meta(ui({ title: { en: 'Module', fr: 'Module' } })),
    contacts: list('Contacts', 'Contacts'),
    leads: list('Leads', 'Prospects'),
    accounts: list('Accounts', 'Comptes'),
  }),
  run: async ({ http, connection, country }, { phone, modules, ifNotFound: choice }) => {
    const number = phoneOf(phone, country);
    const search = async (module: Searched): Promise<FoundRecord[]> =>
      modules.includes(module) ? (await findByPhone(http, module, number, country)).map((row) => foundOf(connection, module, row)) : [];
    const [contacts, leads, accounts] = await Promise.all([search('Contacts'), search('Leads'), search('Accounts')]);
    const all = orStop([...contacts, ...leads, ...accounts], choice);
    const module = contacts.length > 0 ? 'Contacts' : leads.length > 0 ? 'Leads' : accounts.length > 0 ? 'Accounts' : '';
    return { found: all.length > 0, count: all.length, module, ...all[0], contacts, leads, accounts };
  },
  examples: {
    good: [
      {
        name: 'a prospect calls back',
        params: { phone: '+33240414243' },
        output: { found: true, count: 1, module: 'Leads', ...sample, contacts: [], leads: [sample], accounts: [] },
      },
    ],
    bad: [{ name: 'nowhere to look', params: { phone: '+33240414243', modules: [] }, field: 'modules' }],
  },
});

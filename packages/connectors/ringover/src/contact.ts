import { type Http, ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { rowsOf } from './list.js';
import { samePhone, toE164 } from './phone.js';
import { known, textOf, yesOf } from './text.js';
import { isObject } from './webhook.js';

const field = (en: string, fr: string) => ui({ title: { en, fr } });

export const contactSchema = z.object({
  contactId: z.string().meta(field('Contact, identifier', 'Contact, identifiant')),
  firstName: z.string().optional().meta(field('First name', 'Prénom')),
  lastName: z.string().optional().meta(field('Last name', 'Nom')),
  company: z.string().optional().meta(field('Company', 'Société')),
  numbers: z.array(z.string()).meta(ui({ title: { en: 'Numbers', fr: 'Numéros' }, format: 'phone' })),
  shared: z.boolean().meta(field('Shared with the team', 'Partagé avec l’équipe')),
});
export type Contact = z.infer<typeof contactSchema>;

export const contactOf = (row: JsonObject): Contact =>
  known({
    contactId: String(row.contact_id ?? ''),
    firstName: textOf(row.firstname),
    lastName: textOf(row.lastname),
    company: textOf(row.company),
    numbers: (Array.isArray(row.numbers) ? row.numbers : []).filter(isObject).map(({ number }) => toE164(number)),
    shared: yesOf(row.is_shared),
  }) as Contact;

export const searchContacts = async (http: Http, search: string): Promise<Contact[]> => {
  const answer = await http.post('/contacts', { search, limit_count: 100, limit_offset: 0 }, { safe: true });
  return rowsOf(answer.data, 'contact_list').map(contactOf);
};

/** The one contact who has this number, if any. Ringover's search also finds numbers that merely contain it. */
export const contactWithNumber = async (http: Http, number: number): Promise<Contact | undefined> =>
  (await searchContacts(http, String(number))).find(({ numbers }) => numbers.some((one) => samePhone(one, `+${number}`)));

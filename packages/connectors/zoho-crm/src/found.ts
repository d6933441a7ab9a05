import { AskUser, type ConnectionValues, ui } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';
import { z } from 'zod';
import { isObject } from './errors.js';
import { recordUrl } from './record-url.js';
import { sentences } from './sentences.js';

const field = (en: string, fr: string) => ui({ title: { en, fr } });

/** One found record: what flows use most, flat, and all that was read. */
export const foundRecord = z.object({
  id: z.string().meta(field('Identifier', 'Identifiant')),
  url: z.string().meta(ui({ title: { en: 'Address', fr: 'Adresse' }, format: 'uri' })),
  name: z.string().meta(field('Name', 'Nom')),
  ownerId: z.string().optional().meta(field('Owner, identifier', 'Propriétaire, identifiant')),
  email: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'E-mail', fr: 'E-mail' }, format: 'email' })),
  phone: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Phone', fr: 'Téléphone' }, format: 'phone' })),
  mobile: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Mobile', fr: 'Mobile' }, format: 'phone' })),
  accountId: z.string().optional().meta(field('Account, identifier', 'Compte, identifiant')),
  accountName: z.string().optional().meta(field('Account, name', 'Compte, nom')),
  fields: z.record(z.string(), z.json()).meta(field('All fields read', 'Tous les champs lus')),
});
export type FoundRecord = z.infer<typeof foundRecord>;

export const found = z.boolean().meta(field('Found', 'Trouvé'));
export const count = z.number().meta(field('How many', 'Combien'));

export const ifNotFound = z
  .enum(['continue', 'stop'])
  .default('continue')
  .meta(
    ui({
      title: { en: 'If nothing is found', fr: 'Si rien n’est trouvé' },
      labels: {
        continue: { en: 'Go on with empty data', fr: 'Continuer avec des données vides' },
        stop: { en: 'Stop here', fr: 'S’arrêter ici' },
      },
    }),
  );

export const foundOf = (connection: ConnectionValues, module: string, row: JsonObject): FoundRecord => {
  const id = String(row.id ?? '');
  const optional = {
    ownerId: lookupId(row.Owner),
    email: textOf(row.Email),
    phone: textOf(row.Phone),
    mobile: textOf(row.Mobile),
    accountId: module === 'Accounts' ? undefined : lookupId(row.Account_Name),
    accountName: textOf(row['Account_Name.Account_Name']) ?? (module === 'Accounts' ? undefined : lookupName(row.Account_Name)),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, url: recordUrl(connection, module, id), name: nameOf(row) || id, ...given, fields: row };
};

/** Stops with a sentence when the step is set to. */
export const orStop = <T>(things: T[], choice: 'continue' | 'stop'): T[] => {
  if (things.length === 0 && choice === 'stop') throw new AskUser('NOTHING_FOUND', sentences.nothingFound);
  return things;
};

const nameOf = (row: JsonObject): string => {
  const person = [row.First_Name, row.Last_Name].filter(Boolean).join(' ');
  const other = [row.Deal_Name, row.Subject, row.Campaign_Name, row.Account_Name, row.Name, row.Note_Title].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return person || String(other ?? '');
};

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const lookupId = (value: Json | undefined): string | undefined => (isObject(value) ? textOf(value.id) : undefined);
const lookupName = (value: Json | undefined): string | undefined => (isObject(value) ? textOf(value.name) : undefined);

export const foundSample = (module: string, id: string, name: string, fields: JsonObject): FoundRecord => ({
  id,
  url: `https://crm.zoho.eu/crm/tab/${module}/${id}`,
  name,
  ownerId: '5843104000000101001',
  fields: { id, ...fields },
});

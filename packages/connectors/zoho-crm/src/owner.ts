import { AskUser, type Http, ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { sentences } from './sentences.js';
import { listUsers } from './users.js';

export const ownerParam = z
  .string()
  .optional()
  .meta(
    ui({
      title: { en: 'Owner', fr: 'Propriétaire' },
      help: {
        en: 'A user, by identifier or e-mail. Empty: the default owner.',
        fr: 'Un utilisateur, par identifiant ou e-mail. Vide : le propriétaire par défaut.',
      },
      options: 'users',
    }),
  );

/** A table of owners may hold identifiers or e-mails: both are understood. */
export const ownerOf = async (http: Http, owner: string | undefined): Promise<JsonObject | undefined> => {
  if (!owner) return undefined;
  if (!owner.includes('@')) return { id: owner };
  const user = (await listUsers(http, 'ActiveUsers')).find(({ email }) => email.toLowerCase() === owner.trim().toLowerCase());
  if (!user) throw new AskUser('USER_UNKNOWN', sentences.userUnknown(owner), 'owner');
  return { id: user.id };
};

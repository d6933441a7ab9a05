import { ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { optionalId } from './fields.js';

/** What a task or a call is about. */
export const relatedParams = {
  relatedModule: z
    .enum(['Leads', 'Contacts', 'Accounts', 'Deals'])
    .optional()
    .meta(
      ui({
        title: { en: 'About a', fr: 'À propos d’un' },
        labels: {
          Leads: { en: 'Lead', fr: 'Prospect' },
          Contacts: { en: 'Contact', fr: 'Contact' },
          Accounts: { en: 'Account', fr: 'Compte' },
          Deals: { en: 'Deal', fr: 'Affaire' },
        },
      }),
    ),
  relatedId: optionalId('Record, identifier', 'Fiche, identifiant'),
  contactId: optionalId('Contact, identifier', 'Contact, identifiant'),
};

export const relatedNames = { What_Id: 'relatedId', Who_Id: 'contactId', $se_module: 'relatedModule' };

type Related = { relatedModule?: 'Leads' | 'Contacts' | 'Accounts' | 'Deals'; relatedId?: string; contactId?: string };

/** Zoho keeps a contact in one field and everything else, with its module, in another. */
export const relatedFields = ({ relatedModule, relatedId, contactId }: Related): JsonObject => {
  const contact = contactId || (relatedModule === 'Contacts' ? relatedId : undefined);
  const other: JsonObject =
    relatedModule && relatedModule !== 'Contacts' && relatedId ? { What_Id: { id: relatedId }, $se_module: relatedModule } : {};
  return contact ? { Who_Id: { id: contact }, ...other } : other;
};

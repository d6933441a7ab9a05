import { ui } from '@navette/connector-sdk';
import { z } from 'zod';

export const idField = z.string().meta(ui({ title: { en: 'Record, identifier', fr: 'Fiche, identifiant' } }));
export const urlField = z.string().meta(ui({ title: { en: 'Record, address', fr: 'Fiche, adresse' }, format: 'uri' }));

/** What every creating action gives. */
export const createdOutput = z.object({ id: idField, url: urlField });

export const sampleUrl = (module: string, id: string): string => `https://crm.zoho.eu/crm/tab/${module}/${id}`;

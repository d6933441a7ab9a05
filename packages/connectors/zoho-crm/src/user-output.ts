import { ui } from '@navette/connector-sdk';
import { z } from 'zod';

export const userOutput = z.object({
  id: z.string().meta(ui({ title: { en: 'User, identifier', fr: 'Utilisateur, identifiant' } })),
  name: z.string().meta(ui({ title: { en: 'User, name', fr: 'Utilisateur, nom' } })),
  email: z.string().meta(ui({ title: { en: 'User, e-mail', fr: 'Utilisateur, e-mail' }, format: 'email' })),
  active: z.boolean().meta(ui({ title: { en: 'Active', fr: 'Actif' } })),
});

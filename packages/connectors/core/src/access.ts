import { ui } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import { z } from 'zod';

const text = (title: Words, is: string, placeholder?: string) =>
  z
    .string()
    .trim()
    .default('')
    .meta(ui({ title, showIf: { param: 'access', is: [is] }, ...(placeholder && { placeholder: { en: placeholder, fr: placeholder } }) }));

/** How the other side knows who is asking; what proves it is kept encrypted. */
export const accessFields = {
  access: z
    .enum(['none', 'bearer', 'basic', 'header'])
    .default('none')
    .meta(
      ui({
        title: { en: 'Access', fr: 'Accès' },
        labels: {
          none: { en: 'Open to everybody', fr: 'Ouvert à tous' },
          bearer: { en: 'Token (Bearer)', fr: 'Jeton (Bearer)' },
          basic: { en: 'User and password', fr: 'Utilisateur et mot de passe' },
          header: { en: 'Key in a header', fr: 'Clé dans un en-tête' },
        },
      }),
    ),
  accessUser: text({ en: 'User', fr: 'Utilisateur' }, 'basic'),
  accessHeader: text({ en: 'Name of the header', fr: 'Nom de l’en-tête' }, 'header', 'X-API-Key'),
  accessSecret: z
    .string()
    .trim()
    .default('')
    .meta(
      ui({
        title: { en: 'Token, password or key', fr: 'Jeton, mot de passe ou clé' },
        secret: true,
        showIf: { param: 'access', isNot: ['none'] },
      }),
    ),
};

/** Required while they are shown. */
export const requiredForAccess = ['accessUser', 'accessHeader', 'accessSecret'] as const;

export type Access = { [Field in keyof typeof accessFields]: z.output<(typeof accessFields)[Field]> };

/** For `superRefine`: what this kind of access cannot do without. */
export const refuseIncomplete = (given: Access, context: z.RefinementCtx): void => {
  const shown = { accessUser: given.access === 'basic', accessHeader: given.access === 'header', accessSecret: given.access !== 'none' };
  for (const field of requiredForAccess)
    if (shown[field] && given[field] === '') context.addIssue({ code: 'custom', message: 'is empty', path: [field] });
};

/** The header that opens the door; none for a door that is open. */
export const accessHeaders = ({ access, accessUser, accessHeader, accessSecret }: Access): Record<string, string> => {
  switch (access) {
    case 'none':
      return {};
    case 'bearer':
      return { authorization: `Bearer ${accessSecret}` };
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${accessUser}:${accessSecret}`).toString('base64')}` };
    case 'header':
      return { [accessHeader]: accessSecret };
  }
};

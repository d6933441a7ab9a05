import type { secrets as english } from '../en/secrets';
import type { French } from '../french';

export const secrets: French<typeof english> = {
  help: 'Conservé chiffré dès que vous quittez le champ, et jamais réaffiché.',
  replace: 'Remplacer',
  forget: 'Retirer',
};

import type { conditions as english } from '../en/conditions';
import type { French } from '../french';

export const conditions: French<typeof english> = {
  kinds: {
    text: 'Texte',
    number: 'Nombre',
    date: 'Date',
    yesNo: 'Oui ou non',
    list: 'Liste',
    record: 'Fiche',
    any: 'Toute donnée',
  },
  removeValue: 'Retirer la valeur {{number}}',
};

import type { json as english } from '../en/json';
import type { French } from '../french';

export const json: French<typeof english> = {
  fault: 'Ce n’est pas encore du JSON : voyez la ligne {{line}}. Le dernier état lisible est gardé.',
  keys: 'Tab indente. Échap, puis Tab, quitte le champ.',
  notFields: 'Ces données sont un groupe de champs : commencez par « { » et finissez par « } ».',
};

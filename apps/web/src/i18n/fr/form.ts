import type { form as english } from '../en/form';
import type { French } from '../french';

export const form: French<typeof english> = {
  optionalFields_one: '{{count}} champ facultatif',
  optionalFields_many: '{{count}} champs facultatifs',
  optionalFields_other: '{{count}} champs facultatifs',
  hideOptional: 'Masquer les champs facultatifs',
  refused: '« {{field}} » manque ou n’a pas la bonne forme.',
};

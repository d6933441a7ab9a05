import { createHash } from 'node:crypto';

/** Letters and digits that nobody confuses when reading them aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Our mark on what a step has made: short for people, the same for ever for one execution of one step. `Navette ref 7F3K2A9QX4`. */
export const referenceOf = (idempotencyKey: string): string => {
  const bytes = createHash('sha256').update(idempotencyKey).digest();
  return `Navette ref ${[...bytes.subarray(0, 10)].map((byte) => alphabet[byte % 32]).join('')}`;
};

/** The description that a person gave, with our mark on a line of its own. */
export const withReference = (description: string | undefined, idempotencyKey: string): string =>
  [description, referenceOf(idempotencyKey)].filter(Boolean).join('\n\n');

export const carries = (description: unknown, idempotencyKey: string): boolean =>
  typeof description === 'string' && description.includes(referenceOf(idempotencyKey));

import { createHash } from 'node:crypto';

/** The same call has the same one for ever: if a mail comes twice all the same, mail programs and people can see that it is one. */
export const messageId = (key: string, from: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${from.split('@')[1] ?? 'navette'}>`;

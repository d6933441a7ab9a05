import { textOf } from './evaluate/text-of.js';
import type { Json } from './json.js';
import { phoneToE164 } from './phone/phone-to-e164.js';

const email = /^[^\s@<>"]+@[^\s@<>"]+$/;

/**
 * What events, waits and lookup tables compare: a phone as E.164, an e-mail in lower case, anything else trimmed.
 * Doing it twice changes nothing.
 *
 * @example normaliseKey('06 12 34 56 78', 'FR') // '+33612345678'
 */
export const normaliseKey = (value: Json | undefined, country: string): string => {
  const text = textOf(value).trim();
  return email.test(text) ? text.toLowerCase() : (phoneToE164(text, country) ?? text);
};

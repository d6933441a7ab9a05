import type { Json } from '@navette/flow';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

const most = 50;
const deepest = 5;
const email = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

/**
 * What an event of unknown shape is about: every e-mail in it (lower case), every phone written with its country code (E.164),
 * and the ids of fields called `id` or `…Id`. At most 50, from five levels.
 */
export const keysIn = (value: Json): string[] => {
  const keys = new Set<string>();
  const visit = (part: Json, name: string, depth: number): void => {
    if (keys.size >= most || depth > deepest || part === null) return;
    if (typeof part === 'object') {
      for (const [inner, item] of Object.entries(part)) visit(item as Json, Array.isArray(part) ? name : inner, depth + 1);
      return;
    }
    const key = keyOf(String(part).trim(), name);
    if (key) keys.add(key);
  };
  visit(value, '', 0);
  return [...keys];
};

const keyOf = (text: string, name: string): string | undefined => {
  if (text === '' || text.length > 200) return undefined;
  if (email.test(text)) return text.toLowerCase();
  if (text.startsWith('+')) return phoneKey(text);
  return /(?:^|_|-)id$|[a-z]Id$|^ID$/.test(name) ? text : undefined;
};

/** E.164, or undefined. `country` reads numbers that are written without a country code. */
export const phoneKey = (text: string, country?: string): string | undefined => {
  const phone = parsePhoneNumberFromString(text, country as never); // never: the library wants its own union of countries
  return phone?.isPossible() ? phone.number : undefined;
};

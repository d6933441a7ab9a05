import { textOf } from '../evaluate/text-of.js';
import type { Json } from '../json.js';
import { looksLikePhone } from '../phone/phone-number.js';
import { phoneToE164 } from '../phone/phone-to-e164.js';

/** Case, outer spaces and the way accents are encoded do not count. */
export const foldText = (value: Json | undefined): string => textOf(value).normalize('NFC').trim().toLowerCase();

/** Equal as text, or the same phone number however it is written. */
export const sameText = (left: Json | undefined, right: Json | undefined, country: string): boolean => {
  const [a, b] = [foldText(left), foldText(right)];
  if (a === b) return true;
  if (!looksLikePhone(a) || !looksLikePhone(b)) return false;
  const phone = phoneToE164(a, country);
  return phone !== undefined && phone === phoneToE164(b, country);
};

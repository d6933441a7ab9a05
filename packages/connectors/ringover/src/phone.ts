import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * Ringover writes numbers as whole international digits without "+", as text or as a number: `33612345678`.
 * What is no number ("anonymous", an alphanumeric sender, a short code) is kept as it came.
 */
export const toE164 = (number: unknown): string => {
  const text = String(number ?? '').trim();
  if (!/^\+?\d{7,15}$/.test(text)) return text;
  return parsePhoneNumberFromString(text.startsWith('+') ? text : `+${text}`)?.number ?? text;
};

/** As Ringover wants it in requests: digits as a number. `undefined` when the text holds no phone number. */
export const toRingoverNumber = (spelling: string, country: string): number | undefined => {
  const parsed = parsePhoneNumberFromString(spelling, country as 'FR') ?? parsePhoneNumberFromString(`+${spelling.replace(/\D/g, '')}`);
  return parsed?.isPossible() ? Number(parsed.number.slice(1)) : undefined;
};

/** For comparing numbers that people typed with numbers that Ringover sent, whatever their spelling. */
export const samePhone = (one: string, other: string): boolean => digitsOf(one) === digitsOf(other);

const digitsOf = (spelling: string): string => (parsePhoneNumberFromString(spelling, 'FR')?.number ?? toE164(spelling)).replace(/^\+/, '');

// The strict rules ("max"): the small ones accept by length alone, and would read `2025550123` as an Egyptian number.
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** Digits with what people and telephones write between and around them. At most 15 digits in the world, plus prefix and extension. */
const shape = /^(tel:)?[+(\d０-９][\d\s().\-/–·+]{4,28}(\s*(ext|x|poste|#)\.?\s*\d{1,6})?$/iu;

/** Cheap: whether it is worth parsing. Keeps words, e-mails and long record ids away from the parser. */
export const looksLikePhone = (text: string): boolean => shape.test(text.trim());

/**
 * A valid phone number, or undefined.
 * Telephony sends `33612345678`: digits without + that begin with a country's code. That reading comes first, except in
 * North America, whose 10-digit numbers are written without prefix and would often pass for foreign ones.
 */
export const parsePhone = (text: string, country: string): PhoneNumber | undefined => {
  if (!looksLikePhone(text)) return undefined;
  const trimmed = text.trim().replace(/^tel:/i, '');
  const readings = trimmed.startsWith('+') ? [() => international(trimmed)] : withoutPlus(trimmed, country);
  for (const read of readings) {
    const phone = read();
    if (phone) return phone;
  }
  return undefined;
};

const withoutPlus = (text: string, country: string): (() => PhoneNumber | undefined)[] => {
  const foreign = () => international(`+${text.replace(/^00/, '')}`);
  const local = () => national(text, country);
  // No country's code begins with 0.
  if (/^\(?0[^0]/.test(text)) return [local];
  return isNorthAmerican(country) && text.replace(/\D/g, '').length === 10 ? [local, foreign] : [foreign, local];
};

const international = (text: string) => valid(parsePhoneNumberFromString(text));

const national = (text: string, country: string) => {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? valid(parsePhoneNumberFromString(text, code as CountryCode)) : undefined;
};

const isNorthAmerican = (country: string) => {
  const code = country.toUpperCase();
  return isSupportedCountry(code) && getCountryCallingCode(code as CountryCode) === '1';
};

const valid = (phone: PhoneNumber | undefined) => (phone?.isValid() ? phone : undefined);

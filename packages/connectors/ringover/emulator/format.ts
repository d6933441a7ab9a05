import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { NumberFormat } from './records.js';

export const formatOf = (number: number): NumberFormat => {
  const parsed = parsePhoneNumberFromString(`+${number}`);
  const national = parsed?.formatNational() ?? String(number);
  return {
    raw: Number(parsed?.nationalNumber ?? number),
    e164: `+${number}`,
    international_prefix: parsed?.countryCallingCode ?? '',
    international: parsed?.formatInternational() ?? `+${number}`,
    international_alt: String(number),
    national,
    national_alt: national.replace(/\D/g, ''),
    rfc3966: parsed?.format('RFC3966') ?? `tel:+${number}`,
    country_code: parsed?.country ?? '',
    is_wrong_format: null,
  };
};

/** What a person types on the page, in any spelling, as whole digits; 0 for a hidden number. */
export const digitsOf = (spelling: string): number => {
  const parsed = parsePhoneNumberFromString(spelling, 'FR') ?? parsePhoneNumberFromString(`+${spelling.replace(/\D/g, '')}`);
  return parsed ? Number(parsed.number.slice(1)) : 0;
};

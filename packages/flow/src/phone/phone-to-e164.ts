import { parsePhone } from './phone-number.js';

/**
 * The one way to write a phone number, `+33612345678`; undefined when it is none.
 *
 * @param country ISO code, used for numbers written without prefix: `06 12 34 56 78` in FR.
 */
export const phoneToE164 = (text: string, country: string): string | undefined => parsePhone(text, country)?.number;

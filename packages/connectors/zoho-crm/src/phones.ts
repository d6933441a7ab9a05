import { AskUser, type Http } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { criterion, joined, select } from './coql.js';
import { knownModules } from './modules.js';
import { query } from './query.js';
import { sentences } from './sentences.js';

/** E.164 of what a person or a telephone system wrote; AskUser pinned to `phone` when it is no number. */
export const phoneOf = (spelling: string, country: string): string => {
  const number = e164(spelling, country);
  if (!number) throw new AskUser('NOT_A_PHONE', sentences.notAPhone(spelling), 'phone');
  return number;
};

const e164 = (spelling: string, country: string): string | undefined => {
  const whole = spelling.replace(/^\s*00/, '+');
  const parsed = parsePhoneNumberFromString(whole, country as CountryCode) ?? parsePhoneNumberFromString(`+${whole.replace(/\D/g, '')}`);
  return parsed?.isPossible() ? parsed.number : undefined;
};

/** Rows that match the query by their last digits are compared in full; so many can share them before we stop looking. */
const mostCandidates = 2_000;

/**
 * Records of a module with this number, in any spelling, last changed first. COQL compares text, so we ask for the last four
 * digits in every usual grouping and compare whole numbers here. The search API would find more by itself, but some minutes late.
 */
export const findByPhone = async (http: Http, module: string, phone: string, country: string): Promise<JsonObject[]> => {
  const { phones = [], columns = [] } = knownModules[module] ?? {};
  const where = joined(
    'or',
    phones.flatMap((field) => endings(phone).map((ending) => criterion(field, 'endsWith', ending))),
  );
  const found: JsonObject[] = [];
  for (let offset = 0; offset < mostCandidates; offset += 200) {
    const { rows, more } = await query(http, select({ columns, module, where, orderBy: 'Modified_Time desc', limit: 200, offset }));
    found.push(...rows.filter((row) => phones.some((field) => typeof row[field] === 'string' && e164(row[field], country) === phone)));
    if (!more) break;
  }
  return found;
};

/** `…5678`, `…56 78`, `…56.78`, `…56-78`, `…5 678`: groups of two, three and four digits end like this. */
const endings = (phone: string): string[] => {
  const last = phone.slice(-4);
  const [pair, rest] = [last.slice(0, 2), last.slice(2)];
  return [last, `${pair} ${rest}`, `${pair}.${rest}`, `${pair}-${rest}`, `${last.slice(0, 1)} ${last.slice(1)}`];
};

import { AskUser } from '@navette/connector-sdk';
import { toRingoverNumber } from './phone.js';
import { sentences } from './sentences.js';

/** The number that a field holds, as Ringover wants it, or AskUser pinned to that field. */
export const numberOfField = (spelling: string, country: string, field: string): number => {
  const number = toRingoverNumber(spelling, country);
  if (number === undefined) throw new AskUser('NOT_A_PHONE', sentences.notAPhone(spelling), field);
  return number;
};

import type { JsonObject } from '@navette/flow';
import { samePhone } from './phone.js';

export type Narrowing = { numbers?: string[]; users?: string[]; direction?: 'inbound' | 'outbound' | 'any'; minimumSeconds?: number };

/** True when the event is for a flow with these params. An empty list means "all of them". */
export const matchesNarrowing = (event: JsonObject, params: Narrowing): boolean =>
  matchesNumbers(event, params.numbers ?? []) &&
  matchesUsers(event, params.users ?? []) &&
  matchesDirection(event, params.direction ?? 'any') &&
  Number(event.durationSeconds ?? 0) >= (params.minimumSeconds ?? 0);

/** The company's own number: the one called, or the one calling out. */
const matchesNumbers = (event: JsonObject, numbers: string[]): boolean =>
  numbers.length === 0 || numbers.some((number) => samePhone(number, String(event.companyNumber ?? '')));

const matchesUsers = (event: JsonObject, users: string[]): boolean => users.length === 0 || users.includes(String(event.userId ?? ''));

const matchesDirection = (event: JsonObject, direction: string): boolean => direction === 'any' || event.direction === direction;

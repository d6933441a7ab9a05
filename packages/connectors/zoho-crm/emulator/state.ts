import type { JsonObject } from '@navette/flow';
import { seedRecords } from './data/seed.js';
import { users, type ZohoUser } from './data/users.js';
import type { ZohoRecord } from './record.js';

/** All that the practice account holds. */
export type State = {
  users: ZohoUser[];
  /** By module and id; the order is that of creation. */
  records: Map<string, Map<string, ZohoRecord>>;
  /** Requests under way at once before Zoho says 429. */
  concurrency: number;
  underWay: number;
  /** Parts of the API (`coql`, `users`, `settings`, `Leads`…) that the tokens have no scope for. */
  missingScopes: string[];
  nextId: number;
};

export const seed = (): State => {
  const state: State = { users: users(), records: new Map(), concurrency: 10, underWay: 0, missingScopes: [], nextId: 200_000 };
  for (const { module, fields } of seedRecords) addRecord(state, module, fields, new Date('2026-01-05T09:00:00Z'));
  return state;
};

export const recordsOf = (state: State, module: string): Map<string, ZohoRecord> => {
  const records = state.records.get(module) ?? new Map<string, ZohoRecord>();
  state.records.set(module, records);
  return records;
};

/** 19 digits, beyond 2^53: `5843104000000200001`. */
export const takeId = (state: State): string => {
  state.nextId += 1;
  return `5843104000000${String(state.nextId).padStart(6, '0')}`;
};

/** Writes without rules: what the rules let through, and the seed. */
export const addRecord = (state: State, module: string, fields: JsonObject, now = new Date()): ZohoRecord => {
  const [first] = state.users;
  const by = first ? { name: first.full_name, id: first.id } : null;
  const time = zohoTime(now);
  const id = typeof fields.id === 'string' ? fields.id : takeId(state);
  const record: ZohoRecord = { Owner: by, ...fields, Created_Time: time, Modified_Time: time, Created_By: by, Modified_By: by, id };
  named(module, record);
  recordsOf(state, module).set(id, record);
  return record;
};

export const changeRecord = (module: string, record: ZohoRecord, fields: JsonObject): void => {
  Object.assign(record, fields, { id: record.id, Modified_Time: zohoTime(new Date()) });
  named(module, record);
};

const named = (module: string, record: ZohoRecord): void => {
  if (module === 'Leads' || module === 'Contacts') record.Full_Name = [record.First_Name, record.Last_Name].filter(Boolean).join(' ');
  if (module === 'Leads') record.Converted__s ??= false;
};

/** Zoho's times have an offset and no milliseconds. */
export const zohoTime = (date: Date): string => `${date.toISOString().slice(0, 19)}+00:00`;

import type { JsonObject } from '@navette/flow';
import type { ZohoRecord } from './record.js';

/** One row's result inside an answer that is itself 200, 201, 202 or 207. */
export type RowAnswer = {
  code: string;
  status: 'success' | 'error';
  message: string;
  details: JsonObject;
  action?: 'insert' | 'update';
  duplicate_field?: string | null;
};

export const rowError = (code: string, message: string, details: JsonObject = {}): RowAnswer => ({
  code,
  status: 'error',
  message,
  details,
});

export const rowSuccess = (action: 'insert' | 'update', record: ZohoRecord): RowAnswer => ({
  code: 'SUCCESS',
  details: {
    Modified_Time: record.Modified_Time,
    Modified_By: record.Modified_By ?? null,
    Created_Time: record.Created_Time,
    id: record.id,
    Created_By: record.Created_By ?? null,
    $approval_state: 'approved',
  },
  message: action === 'insert' ? 'record added' : 'record updated',
  status: 'success',
});

/** All well: 201 or 200. All refused: 202. Some of each: 207. */
export const statusOf = (rows: RowAnswer[], well: 200 | 201): number => {
  const refused = rows.filter(({ status }) => status === 'error').length;
  if (refused === 0) return well;
  return refused === rows.length ? 202 : 207;
};

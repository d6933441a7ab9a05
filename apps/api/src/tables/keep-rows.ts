import type { JsonObject } from '@navette/flow';
import { DuplicateKey, type Store } from '@navette/store';
import { ApiError } from '../errors.js';

/** Replaces a table's rows; two rows with one key are refused with that key. */
export const keepRows = async (
  store: Store,
  of: { organisationId: string; tableId: string; rows: { label: string; values: JsonObject }[] },
): Promise<void> => {
  try {
    await store.tables.setRows(of.organisationId, of.tableId, of.rows);
  } catch (error) {
    if (error instanceof DuplicateKey) throw new ApiError('duplicateKey', { key: error.labels.join(', ') });
    throw error;
  }
};

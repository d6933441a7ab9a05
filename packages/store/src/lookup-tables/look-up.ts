import type { JsonObject } from '@navette/flow';
import type pg from 'pg';
import { asText } from '../database/parameters.js';
import type { LookupTableStore } from '../store.js';
import { type KeyKind, tableKey } from './table-key.js';

/** The row of a key, else the table's default row; undefined when it has neither, or is gone. */
export const createLookup =
  (pool: Pick<pg.Pool, 'query'>): LookupTableStore['lookup'] =>
  async (organisationId, id, key, country) => {
    const tables = await pool.query<KeyKind & { defaultRow: JsonObject | null }>({
      name: 'lookup-table',
      text: `SELECT key_type AS "keyType", country, default_row AS "defaultRow" FROM lookup_tables WHERE organisation_id = $1 AND id = $2`,
      values: [organisationId, id],
    });
    const [table] = tables.rows;
    if (!table) return undefined;
    const rows = await pool.query<{ values: JsonObject }>({
      name: 'lookup-row',
      text: 'SELECT values FROM lookup_rows WHERE table_id = $1 AND key = $2',
      values: [id, asText(tableKey({ keyType: table.keyType, country: country ?? table.country }, key))],
    });
    if (rows.rows[0]) return { row: rows.rows[0].values, isDefault: false };
    return table.defaultRow ? { row: table.defaultRow, isDefault: true } : undefined;
  };

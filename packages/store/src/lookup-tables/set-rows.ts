import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson, asText } from '../database/parameters.js';
import type { LookupTableStore } from '../store.js';
import { DuplicateKey, type KeyKind, tableKey } from './table-key.js';

type Row = { label: string; values: object };

/** All rows at once, under the table's lock: two people who save at the same time do not mix their rows. */
export const createSetRows =
  (pool: pg.Pool): LookupTableStore['setRows'] =>
  (organisationId, id, rows) =>
    inTransaction(pool, async (client) => {
      const { rows: tables } = await client.query<KeyKind>(
        `UPDATE lookup_tables SET changed_at = now() WHERE organisation_id = $1 AND id = $2 RETURNING key_type AS "keyType", country`,
        [organisationId, id],
      );
      if (!tables[0]) throw new Error(`There is no lookup table ${id}.`);
      const keyed = keyedOnce(tables[0], rows);
      await client.query('DELETE FROM lookup_rows WHERE table_id = $1', [id]);
      await client.query(
        `INSERT INTO lookup_rows (table_id, key, label, values, position)
         SELECT $1, u.key, u.label, u.values::jsonb, u.position
         FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS u (key, label, values, position)`,
        [id, [...keyed.keys()], [...keyed.values()].map((row) => asText(row.label)), [...keyed.values()].map((row) => asJson(row.values))],
      );
    });

const keyedOnce = (kind: KeyKind, rows: Row[]): Map<string, Row> => {
  const keyed = new Map<string, Row>();
  for (const row of rows) {
    const key = asText(tableKey(kind, row.label));
    const before = keyed.get(key);
    if (before) throw new DuplicateKey(key, [before.label, row.label]);
    keyed.set(key, row);
  }
  return keyed;
};

import type pg from 'pg';

/** Sent when the transaction commits, and not otherwise. */
export const notify = (client: pg.PoolClient, payloads: string[]) =>
  client.query(`SELECT pg_notify('navette', payload) FROM unnest($1::text[]) AS payload`, [payloads]);

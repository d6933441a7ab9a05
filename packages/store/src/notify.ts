import type pg from 'pg';
import { type Channel, channels } from './notices.js';

/** Sent when the transaction commits, and not otherwise. */
export const notify = (client: pg.PoolClient, channel: Channel, payloads: string[]) =>
  client.query(`SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload`, [channels[channel], payloads]);

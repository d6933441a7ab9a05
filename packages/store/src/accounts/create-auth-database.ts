import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { createPool, forPeople } from '../database/create-pool.js';
import { authSchema } from '../schema/auth.js';

export type AuthDatabase = NodePgDatabase<typeof authSchema> & { $client: pg.Pool };

/** What better-auth's drizzle adapter takes. Its pool is its own: `database.$client.end()` closes it. */
export const createAuthDatabase = (databaseUrl: string): AuthDatabase =>
  drizzle(createPool(databaseUrl, { ...forPeople, max: 4 }), { schema: authSchema });

import { normaliseKey } from '@navette/flow';
import { eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { asIndexedText } from '../database/parameters.js';
import { flows } from '../schema/tables.js';

/** What a person typed as the keys of events may have it: a phone is read as in each country this organisation's flows live in. */
export const keysOf = async (db: NodePgDatabase, organisationId: string, query: string): Promise<string[]> => {
  const countries = await db
    .selectDistinct({ country: sql<string>`${flows.draft}->'settings'->>'country'` })
    .from(flows)
    .where(eq(flows.organisationId, organisationId));
  const normalised = countries.map(({ country }) => normaliseKey(query, country ?? 'FR'));
  return [...new Set([query, ...normalised].map(asIndexedText))];
};

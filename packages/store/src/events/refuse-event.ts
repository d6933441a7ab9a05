import type { Words } from '@navette/flow';
import type pg from 'pg';
import { asIndexedText, asJson, asOptionalText, asText, asTextArray } from '../database/parameters.js';
import type { NewEvent } from '../store.js';

/** Keeps what was refused at the door (a wrong signature), already decided: no flow runs, and Events says why. */
export const createRefuser =
  (pool: pg.Pool) =>
  async (event: NewEvent, reason: Words): Promise<void> => {
    await pool.query({ name: 'refuse-event', text: insertRefused, values: values(event, reason) });
  };

const insertRefused = `
  INSERT INTO events (id, organisation_id, source, dedupe_key, connector, trigger, connection_id, flow_id, data, keys, about,
                      routed_at, verdict, reasons)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::text[], $11, now(), 'refused', $12::jsonb)
  ON CONFLICT (source, dedupe_key) DO NOTHING`;

const values = (event: NewEvent, reason: Words) => [
  event.id,
  event.organisationId,
  asText(event.source),
  asIndexedText(event.dedupeKey),
  event.connector,
  event.trigger,
  asOptionalText(event.connectionId),
  asOptionalText(event.flowId),
  asJson(event.data),
  asTextArray(event.keys.map(asIndexedText)),
  asText(event.about),
  asJson([{ flowId: event.flowId ?? '', verdict: 'refused', reason }]),
];

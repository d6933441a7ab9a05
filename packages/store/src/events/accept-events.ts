import type pg from 'pg';
import { asIndexedText, asJson } from '../database/parameters.js';
import { DatabaseAway, isPassing, isRefusedData } from '../database/postgres-errors.js';
import { channels, eventsPayload } from '../notices.js';
import type { NewEvent } from '../store.js';

export type Accepted = { id: string; duplicate: boolean };

/** How long an event may wait for a database that is away before its sender is told to come back. */
const patience = 5_000;
const pause = 150;
const largestFlush = 500;
/** A second flush beside the first only pays when many wait; otherwise it makes two small commits of one. */
const lanes = 2;
const worthASecondLane = 64;

type Waiting = {
  row: Row;
  until: number;
  resolve: (accepted: Accepted) => void;
  reject: (error: Error) => void;
};

/**
 * Group commit without a timer: what comes in while a flush is under way goes out with the next one. A flush that failed because the
 * database is away is repeated; should the first have been committed after all, its rows are recognised by their ids.
 */
export const createAcceptor = (pool: pg.Pool) => {
  let queue: Waiting[] = [];
  let flying = 0;
  let scheduled = false;

  const schedule = () => {
    if (scheduled || queue.length === 0 || flying >= (queue.length >= worthASecondLane ? lanes : 1)) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flying += 1;
      void flush().finally(() => {
        flying -= 1;
        schedule();
      });
      schedule();
    });
  };

  const flush = async () => {
    const taken = queue.splice(0, largestFlush);
    try {
      await insertOrIsolate(pool, taken);
    } catch (error) {
      queue = [...taken, ...queue];
      rejectExpired(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

  const rejectExpired = (cause: unknown) => {
    const now = Date.now();
    const expired = queue.filter((waiting) => waiting.until <= now + pause);
    if (expired.length > 0) queue = queue.filter((waiting) => waiting.until > now + pause);
    for (const waiting of expired) waiting.reject(new DatabaseAway({ cause }));
  };

  return (event: NewEvent): Promise<Accepted> =>
    new Promise((resolve, reject) => {
      queue.push({ row: rowOf(event), until: Date.now() + patience, resolve, reject });
      schedule();
    });
};

/** Settles every one of them, or throws when the database is away. An event that Postgres refuses must not take its neighbours along. */
const insertOrIsolate = async (pool: pg.Pool, taken: Waiting[]): Promise<void> => {
  try {
    const ids = await insert(
      pool,
      taken.map((waiting) => waiting.row),
    );
    for (const { row, resolve } of taken) resolve({ id: ids.get(row)!, duplicate: ids.get(row) !== row.id });
  } catch (error) {
    if (!isRefusedData(error) && isPassing(error)) throw error;
    if (taken.length === 1) return taken[0]!.reject(error instanceof Error ? error : new Error(String(error)));
    const half = taken.length >> 1;
    await insertOrIsolate(pool, taken.slice(0, half));
    await insertOrIsolate(pool, taken.slice(half));
  }
};

/** The row as one JSON text, made when the event comes in, so that one that cannot be written fails alone. */
type Row = ReturnType<typeof rowOf>;
const rowOf = (event: NewEvent) => {
  const dedupeKey = asIndexedText(event.dedupeKey);
  return {
    id: event.id,
    source: event.source,
    dedupeKey,
    text: asJson([
      event.id,
      event.organisationId,
      event.source,
      dedupeKey,
      event.connector,
      event.trigger,
      event.connectionId ?? null,
      event.flowId ?? null,
      event.versionId ?? null,
      event.data,
      event.keys.map(asIndexedText),
      event.about,
    ])!,
  };
};

const keyOf = (source: string, dedupeKey: string) => `${source}\0${dedupeKey}`;

/** In a transaction of the caller's; answers nothing, since what is there already is there. */
export const insertEventsWithin = (client: pg.PoolClient, events: NewEvent[]) => insert(client, events.map(rowOf));

/** The id under which each of them is kept: its own, or that of the event that was first. */
const insert = async (pool: Pick<pg.Pool, 'query'>, taken: Row[]): Promise<Map<Row, string>> => {
  // In the order of the unique index: two flushes that hold each other's duplicates would otherwise wait for one another.
  const rows = [...taken].sort((a, b) => compare(a.source, b.source) || compare(a.dedupeKey, b.dedupeKey));
  const values = [`[${rows.map((row) => row.text).join(',')}]`];
  const answer = await pool.query<{ id: string | null }>({ name: 'accept-events', text: insertEvents, values });
  const inserted = new Set(answer.rows.map((row) => row.id));
  const missing = rows.filter((row) => !inserted.has(row.id));
  const first = missing.length > 0 ? await firstOfThem(pool, missing) : new Map<string, string>();
  return new Map(rows.map((row) => [row, inserted.has(row.id) ? row.id : first.get(keyOf(row.source, row.dedupeKey))!]));
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows travel as one JSON text: written and read natively on both sides, where twelve arrays would be escaped value by value. */
const insertEvents = `
  WITH inserted AS (
    INSERT INTO events (id, organisation_id, source, dedupe_key, connector, trigger, connection_id, flow_id, version_id, data, keys, about)
    SELECT row->>0, row->>1, row->>2, row->>3, row->>4, row->>5, row->>6, row->>7, row->>8, row->9,
           ARRAY(SELECT jsonb_array_elements_text(row->10)), row->>11
    FROM jsonb_array_elements($1::jsonb) AS row
    ON CONFLICT (source, dedupe_key) DO NOTHING
    RETURNING id
  )
  SELECT id FROM inserted
  UNION ALL
  SELECT NULL FROM pg_notify('${channels.work}', '${eventsPayload}') WHERE EXISTS (SELECT FROM inserted)`;

/** A statement of its own: what made the insert conflict may have been committed after that statement began. */
const firstOfThem = async (pool: Pick<pg.Pool, 'query'>, rows: Row[]): Promise<Map<string, string>> => {
  const answer = await pool.query<{ id: string; source: string; dedupe_key: string }>({
    name: 'first-events',
    text: `SELECT e.id, e.source, e.dedupe_key
           FROM unnest($1::text[], $2::text[]) AS u (source, dedupe_key)
           JOIN events e ON e.source = u.source AND e.dedupe_key = u.dedupe_key`,
    values: [rows.map((row) => row.source), rows.map((row) => row.dedupeKey)],
  });
  return new Map(answer.rows.map((row) => [keyOf(row.source, row.dedupe_key), row.id]));
};

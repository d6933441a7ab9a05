import type pg from 'pg';
import { type ClaimedRow, claimedBatches } from '../batches/claimed-batches.js';
import { asIndexedText, asText } from '../database/parameters.js';
import { keepHours } from '../flows/keep-hours.js';
import { newId } from '../new-id.js';
import type { ClaimedBatch, Router, RoutingDecision, StoredEvent } from '../store.js';

type Routing = { events: StoredEvent[]; decisions: RoutingDecision[]; router: Router | undefined };

/**
 * The new runs, those that the router has room for as batches of its own: while little is to be done this saves the claim, and the row
 * its second version. `queued`: how many wait to be claimed.
 */
export async function insertRuns(
  client: pg.PoolClient,
  { events, decisions, router }: Routing,
): Promise<{ runs: number; queued: number; batches: ClaimedBatch[] }> {
  const organisationOf = new Map(events.map((event) => [event.id, event.organisationId]));
  const runs = decisions.flatMap((decision) => decision.runs.map((run) => ({ ...run, eventId: decision.eventId })));
  if (runs.length === 0) return { runs: 0, queued: 0, batches: [] };
  const batchOf = router ? takeBatches(runs, router) : new Map<string, string>();
  const { rows } = await client.query<Omit<ClaimedRow, 'batchId'> & { batchId: string | null }>({
    name: 'insert-runs',
    text: insertStatement,
    values: [
      runs.map((run) => run.id),
      runs.map((run) => organisationOf.get(run.eventId)),
      runs.map((run) => run.flowId),
      runs.map((run) => run.versionId),
      runs.map((run) => run.eventId),
      runs.map((run) => asText(run.about)),
      runs.map((run) => (run.identity === null ? null : asIndexedText(run.identity))),
      runs.map((run) => run.test),
      runs.map((run) => run.parentCall ?? null),
      runs.map((run) => run.tooLateAt ?? null),
      runs.map((run) => batchOf.get(run.id) ?? null),
      router?.workerId ?? null,
    ],
  });
  const taken = rows.filter((row): row is ClaimedRow => row.batchId !== null);
  return { runs: rows.length, queued: rows.length - taken.length, batches: claimedBatches(taken) };
}

/** The batch of each run that is taken at once: the first ones of each version, in the order of the events. */
function takeBatches(runs: { id: string; versionId: string }[], { size, most }: Router): Map<string, string> {
  const filling = new Map<string, { id: string; runs: number }>();
  const batchOf = new Map<string, string>();
  let left = most;
  for (const { id, versionId } of runs) {
    let batch = filling.get(versionId);
    if (!batch || batch.runs === size) {
      if (left === 0) continue;
      left -= 1;
      batch = { id: newId(), runs: 0 };
      filling.set(versionId, batch);
    }
    batch.runs += 1;
    batchOf.set(id, batch.id);
  }
  return batchOf;
}

/** A run that is there already stays as it is, and counts for no batch. One that begins at once cannot become too late. */
const insertStatement = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[],
                         $10::timestamptz[], $11::text[])
      AS u (id, organisation_id, flow_id, version_id, event_id, about, identity, test, parent_call, too_late_at, batch_id)
  ), made AS (
    INSERT INTO runs (id, organisation_id, flow_id, version_id, event_id, about, identity, test, parent_call, too_late_at, batch_id, state)
    SELECT id, organisation_id, flow_id, version_id, event_id, about, identity, test, parent_call,
           CASE WHEN batch_id IS NULL THEN too_late_at END, batch_id, CASE WHEN batch_id IS NULL THEN 'queued' ELSE 'running' END
    FROM given
    ON CONFLICT DO NOTHING
    RETURNING id, event_id, organisation_id, flow_id, version_id, test, started_at, batch_id
  ), taken AS (
    INSERT INTO batches (id, version_id, worker, runs)
    SELECT batch_id, version_id, $12, count(*) FROM made WHERE batch_id IS NOT NULL GROUP BY batch_id, version_id
  ), ${keepHours}
  SELECT id, event_id AS "eventId", organisation_id AS "organisationId", started_at AS "startedAt", version_id AS "versionId",
         batch_id AS "batchId"
  FROM made`;

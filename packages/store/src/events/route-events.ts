import type { RunState } from '@navette/flow';
import type pg from 'pg';
import { carriedBy } from '../batches/carried-by.js';
import { inTransaction } from '../database/in-transaction.js';
import { asJson } from '../database/parameters.js';
import { queuedPayload, type RunNotice, runPayloads } from '../notices.js';
import { cancelColumns, endOpenSteps } from '../runs/cancel-run.js';
import type { EventStore, RoutingDecision, StoredEvent } from '../store.js';
import { type EventRow, storedEvent } from './event-rows.js';
import { insertRuns } from './insert-runs.js';
import { insertLeaveRules } from './leave-rules.js';
import { routingReads } from './routing-reads.js';
import { writeScores } from './score-states.js';
import { settleEvents } from './settle-events.js';
import { heardBy, truthful, type WokenWait, wakeWaits } from './wake-waits.js';

/** Claim, decide, write: one transaction. A router that dies or throws leaves its events unrouted for the next one. */
export const createRouter =
  (pool: pg.Pool): EventStore['routeSome'] =>
  async (limit, route, router) => {
    const routed = await inTransaction(pool, async (client) => {
      const events = await claimEvents(client, limit);
      if (events.length === 0) return { events: 0, runs: 0, woken: [], cancelled: [], batches: [] };
      const decisions = await route(events, routingReads(client));
      const { runs, queued, batches } = await insertRuns(client, { events, decisions, router });
      await insertLeaveRules(client, events, decisions);
      await writeScores(client, decisions);
      const taken = await wakeWaits(client, decisions);
      const woken = [...taken.map(({ eventId: _, ...wait }) => wait), ...(await refuseCalls(client, decisions))];
      const cancelled = await requestCancels(client, decisions);
      const told: RunNotice[] = [];
      for (const { runId, organisationId, state } of cancelled) {
        told.push({ runId, organisationId, rev: state === 'cancelled' ? await endOpenSteps(client, runId) : 0 });
      }
      await settleEvents(client, events, truthful(decisions, await heardBy(client, decisions, taken)), {
        work: queued > 0 || cancelled.some(({ state }) => state === 'queued') ? [queuedPayload(router?.workerId)] : [],
        live: runPayloads(told),
      });
      return { events: decisions.length, runs, woken, cancelled: cancelled.map(({ runId, batchId }) => ({ runId, batchId })), batches };
    });
    if (routed.woken.length === 0) return { ...routed, woken: [] };
    const batchOf = await carriedBy(
      pool,
      routed.woken.map(({ runId }) => runId),
    );
    return { ...routed, woken: routed.woken.map((wait) => ({ ...wait, batchId: batchOf(wait.runId) })) };
  };

const claimEvents = async (client: pg.PoolClient, limit: number): Promise<StoredEvent[]> => {
  const { rows } = await client.query<EventRow>({
    name: 'claim-events',
    text: `SELECT * FROM events WHERE routed_at IS NULL ORDER BY received_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    values: [limit],
  });
  return rows.map(storedEvent);
};

/** The step that asked for a run of a flow that is off would wait for ever: it is told. */
const refuseCalls = async (client: pg.PoolClient, decisions: RoutingDecision[]): Promise<WokenWait[]> => {
  const refused = decisions.flatMap(({ eventId, refusedCall }) => (refusedCall ? [{ ...refusedCall, eventId }] : []));
  if (refused.length === 0) return [];
  const { rows } = await client.query<WokenWait>(
    `UPDATE waits w SET answer = '{"state":"refused"}', answered_by = u.event_id
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS u (run_id, step_id, iteration, event_id)
     WHERE w.run_id = u.run_id AND w.step_id = u.step_id AND w.iteration = u.iteration
       AND w.kind = 'subflow' AND w.answered_by IS NULL AND w.ended_at IS NULL
     RETURNING w.run_id AS "runId", w.step_id AS "stepId", w.iteration`,
    [
      refused.map((one) => one.runId),
      refused.map((one) => one.stepId),
      refused.map((one) => one.iteration),
      refused.map((one) => one.eventId),
    ],
  );
  return rows;
};

type CancelRequest = { runId: string; organisationId: string; batchId: string | null; state: RunState };

/** "Restart": the older run makes room for the new one; or an event lets it leave early. The batches of those that are carried are signalled. */
const requestCancels = async (client: pg.PoolClient, decisions: RoutingDecision[]): Promise<CancelRequest[]> => {
  const restarted = decisions.flatMap(({ runs }) => runs.flatMap(({ cancels = [] }) => cancels.map((runId) => ({ runId, reason: null }))));
  const asked = new Map([...decisions.flatMap(({ leavers = [] }) => leavers), ...restarted].map((one) => [one.runId, one]));
  if (asked.size === 0) return [];
  const { rows } = await client.query<CancelRequest>({
    name: 'request-cancels',
    text: `UPDATE runs SET cancel_reason = coalesce(cancel_reason, u.reason::jsonb), ${cancelColumns}
           FROM unnest($1::text[], $2::text[]) AS u (run_id, reason)
           WHERE id = u.run_id AND ended_at IS NULL
           RETURNING id AS "runId", organisation_id AS "organisationId", batch_id AS "batchId", state`,
    values: [[...asked.keys()], [...asked.values()].map(({ reason }) => reason && asJson(reason))],
  });
  return rows;
};

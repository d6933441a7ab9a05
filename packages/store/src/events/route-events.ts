import type { RunState } from '@navette/flow';
import type pg from 'pg';
import { carriedBy } from '../batches/carried-by.js';
import { isBusy } from '../cursors/create-cursor-store.js';
import { inTransaction } from '../database/in-transaction.js';
import { asIndexedText, asJson } from '../database/parameters.js';
import { createLookup } from '../lookup-tables/look-up.js';
import { type Channel, channels, queuedPayload, type RunNotice, runPayloads } from '../notices.js';
import { cancelColumns, endOpenSteps } from '../runs/cancel-run.js';
import type { EventReason } from '../schema/tables.js';
import type { EventStore, OpenWait, RoutingDecision, RoutingReads, StoredEvent, Woken } from '../store.js';
import { type EventRow, storedEvent } from './event-rows.js';
import { insertRuns } from './insert-runs.js';
import { insertLeaveRules } from './leave-rules.js';
import { lockScores, writeScores } from './score-states.js';

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

const routingReads = (client: pg.PoolClient): RoutingReads => ({
  openWaits: async (of) => {
    const asked = of.filter((one) => one.keys.length > 0);
    if (asked.length === 0) return [];
    const { rows } = await client.query<OpenWait>({
      name: 'open-waits',
      text: openWaits,
      values: [
        asked.flatMap((one) => one.keys.map(() => one.organisationId)),
        asked.flatMap((one) => one.keys.map(() => one.connector)),
        asked.flatMap((one) => one.keys.map(() => one.trigger)),
        asked.flatMap((one) => one.keys.map(asIndexedText)),
      ],
    });
    return rows;
  },
  latestRun: async (flowId, identity) => {
    const { rows } = await client.query<{ startedAt: Date; state: RunState; runId: string }>({
      name: 'latest-run',
      text: `SELECT id AS "runId", state, started_at AS "startedAt" FROM runs
             WHERE flow_id = $1 AND identity = $2 AND identity IS NOT NULL AND NOT test ORDER BY number DESC LIMIT 1`,
      values: [flowId, asIndexedText(identity)],
    });
    return rows[0];
  },
  keepOn: async (flowIds) => {
    if (flowIds.length === 0) return new Set();
    const { rows } = await client.query<{ id: string }>({
      name: 'keep-on',
      text: `SELECT id FROM flows WHERE id = ANY ($1::text[]) AND "on" AND deleted_at IS NULL ORDER BY id FOR KEY SHARE`,
      values: [flowIds],
    });
    return new Set(rows.map(({ id }) => id));
  },
  scores: lockScores(client),
  isBusy: (flowId) => isBusy(client, flowId),
  isInTable: async (organisationId, tableId, key) => {
    const answer = await createLookup(client)(organisationId, tableId, key);
    return answer !== undefined && !answer.isDefault;
  },
});

/**
 * All keys are looked up at once and first: row by row, the planner of a table it does not know yet would read every wait for each.
 * A wait that matches by several keys is told once.
 */
const openWaits = `
  WITH matching AS MATERIALIZED (
    SELECT * FROM waits WHERE keys && $4::text[] AND ended_at IS NULL AND delivered_event IS NULL
  )
  SELECT DISTINCT ON (w.run_id, w.step_id, w.iteration)
         w.kind, w.label,
         w.run_id AS "runId", r.flow_id AS "flowId", w.step_id AS "stepId", w.iteration, w.organisation_id AS "organisationId", w.connector, w.trigger,
         w.connection_id AS "connectionId", w.keys, r.batch_id AS "batchId", r.version_id AS "versionId"
  FROM matching w
  JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS q (organisation_id, connector, trigger, key)
    ON q.key = ANY (w.keys) AND w.kind IN ('event', 'leave')
    AND w.organisation_id = q.organisation_id AND w.connector = q.connector AND w.trigger = q.trigger
  JOIN runs r ON r.id = w.run_id AND r.ended_at IS NULL
  ORDER BY w.run_id, w.step_id, w.iteration`;

type WokenWait = Omit<Woken, 'batchId'>;

type TakenWait = WokenWait & { eventId: string };

/** The first event that reaches a wait is delivered; what comes after finds it taken. Answers the waits that were really woken. */
const wakeWaits = async (client: pg.PoolClient, decisions: RoutingDecision[]): Promise<TakenWait[]> => {
  const first = new Map<string, [runId: string, stepId: string, iteration: string, eventId: string]>();
  for (const { eventId, wakes } of decisions) {
    for (const { runId, stepId, iteration } of wakes) {
      const key = `${runId}:${stepId}:${iteration}`;
      if (!first.has(key)) first.set(key, [runId, stepId, iteration, eventId]);
    }
  }
  if (first.size === 0) return [];
  // In one order, so that two routers never wait for each other's rows.
  const wakes = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, wake]) => wake);
  const { rows } = await client.query<TakenWait>({
    name: 'wake-waits',
    text: `UPDATE waits w SET delivered_event = u.event_id
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS u (run_id, step_id, iteration, event_id)
           WHERE w.run_id = u.run_id AND w.step_id = u.step_id AND w.iteration = u.iteration
             AND w.delivered_event IS NULL AND w.ended_at IS NULL AND NOT w.refused_events @> ARRAY[u.event_id]
           RETURNING w.run_id AS "runId", w.step_id AS "stepId", w.iteration, u.event_id AS "eventId"`,
    values: [wakes.map((wake) => wake[0]), wakes.map((wake) => wake[1]), wakes.map((wake) => wake[2]), wakes.map((wake) => wake[3])],
  });
  return rows;
};

/**
 * Which event continues which run: those that have just woken a wait, and those that a wait had found by itself between the router's look
 * and now.
 */
const heardBy = async (client: pg.PoolClient, decisions: RoutingDecision[], taken: TakenWait[]): Promise<Heard> => {
  const heard = new Set(taken.map(hearing));
  const others = decisions
    .flatMap(({ eventId, wakes }) => wakes.map((wake) => ({ eventId, ...wake })))
    .filter((one) => !heard.has(hearing(one)));
  if (others.length === 0) return heard;
  const { rows } = await client.query<Hearing>({
    name: 'heard-before',
    text: `SELECT w.run_id AS "runId", w.delivered_event AS "eventId"
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS u (run_id, step_id, iteration, event_id)
           JOIN waits w ON w.run_id = u.run_id AND w.step_id = u.step_id AND w.iteration = u.iteration AND w.delivered_event = u.event_id`,
    values: [
      others.map(({ runId }) => runId),
      others.map(({ stepId }) => stepId),
      others.map(({ iteration }) => iteration),
      others.map(({ eventId }) => eventId),
    ],
  });
  return new Set([...heard, ...rows.map(hearing)]);
};

type Hearing = { eventId: string; runId: string };
type Heard = ReadonlySet<string>;
const hearing = ({ eventId, runId }: Hearing): string => `${eventId} ${runId}`;

/** An event that lost the race for a wait has not continued its run, and says so. */
const truthful = (decisions: RoutingDecision[], heard: Heard): RoutingDecision[] =>
  decisions.map((decision) => {
    const { eventId, verdict, wakes, leavers = [], ifTaken } = decision;
    const lost = wakes.filter(({ runId }) => !heard.has(hearing({ eventId, runId })));
    if (lost.length === 0) return decision;
    const isWrong = ({ verdict, runId }: EventReason) => verdict === 'continued' && lost.some((wake) => wake.runId === runId);
    const reasons = decision.reasons.filter((reason) => !isWrong(reason));
    if (verdict !== 'continued' || lost.length < wakes.length || leavers.length > 0) return { ...decision, reasons };
    return { ...decision, verdict: 'notRun', reasons: [...(ifTaken ? [ifTaken] : []), ...reasons] };
  });

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

/** When each address last heard something. */
const lastHeard = (events: StoredEvent[]): Map<string, Date> => {
  const latest = new Map<string, Date>();
  for (const { source, receivedAt } of events) {
    const id = /^(?:hook|form):(.+)$/.exec(source)?.[1];
    if (id !== undefined && receivedAt >= (latest.get(id) ?? receivedAt)) latest.set(id, receivedAt);
  }
  return latest;
};

const settleEvents = async (
  client: pg.PoolClient,
  events: StoredEvent[],
  decisions: RoutingDecision[],
  told: Record<Channel, string[]>,
): Promise<void> => {
  const heard = lastHeard(events);
  await client.query({
    name: 'settle-events',
    text: settleStatement,
    values: [
      decisions.map((decision) => decision.eventId),
      decisions.map((decision) => decision.verdict),
      decisions.map((decision) => asJson(decision.reasons)),
      told.work,
      told.live,
      [...heard.keys()],
      [...heard.values()].map((time) => time.toISOString()),
    ],
  });
};

/**
 * What a wait had said of an event before it was routed stays: it has continued a run. The row of an address that another router holds is
 * left to it.
 */
const settleStatement = `
  WITH settled AS (
    UPDATE events e SET routed_at = now(),
      verdict = CASE WHEN u.verdict = 'notRun' AND e.reasons <> '[]' THEN 'continued' ELSE u.verdict END,
      reasons = e.reasons || CASE WHEN e.reasons = '[]' THEN u.reasons::jsonb ELSE
        (SELECT coalesce(jsonb_agg(x), '[]') FROM jsonb_array_elements(u.reasons::jsonb) x WHERE x->>'flowId' <> '') END
    FROM unnest($1::text[], $2::text[], $3::text[]) AS u (id, verdict, reasons) WHERE e.id = u.id
  ), heard AS (
    UPDATE hook_endpoints h SET last_event_at = u.at
    FROM (SELECT id FROM hook_endpoints WHERE id = ANY ($6::text[]) FOR UPDATE SKIP LOCKED) AS free
    JOIN unnest($6::text[], $7::timestamptz[]) AS u (id, at) ON u.id = free.id
    WHERE h.id = free.id AND (h.last_event_at IS NULL OR h.last_event_at < u.at)
  )
  SELECT pg_notify('${channels.work}', payload) FROM unnest($4::text[]) AS payload
  UNION ALL SELECT pg_notify('${channels.live}', payload) FROM unnest($5::text[]) AS payload`;

import type { Json } from '@navette/flow';
import type pg from 'pg';
import { carriedBy } from '../batches/carried-by.js';
import { asIndexedText, asJson, asTextArray } from '../database/parameters.js';
import { sayContinued, sayLeftOut } from '../events/wait-words.js';
import type { WaitAnswer, WaitStore } from '../store.js';

type Of = { runId: string; stepId: string; iteration: string };

/**
 * How no event is lost between the router and a wait that opens: opening COMMITS the row first and only then, in a second statement,
 * looks at the events. An event committed before that look is found by it. An event committed after it is routed by somebody whose
 * own look at the open waits comes later still, and so sees the row. Both may happen to one event: delivering is an UPDATE of one row
 * under the condition that nothing was delivered yet, so the wait gets one event, and everybody is told the same.
 */
export const createWaitStore = (pool: pg.Pool): WaitStore => {
  const read: WaitStore['read'] = async (of) => {
    if (of.length === 0) return [];
    const { rows } = await pool.query<WaitAnswer & Of>({
      name: 'read-waits',
      text: readAnswers,
      values: [of.map((one) => one.runId), of.map((one) => one.stepId), of.map((one) => one.iteration)],
    });
    return rows;
  };

  const answerOf = async (of: Of): Promise<WaitAnswer | undefined> => {
    const [found] = await read([of]);
    return found && { eventId: found.eventId, data: found.data, answeredBy: found.answeredBy };
  };

  const deliverEarlier = async ({ runId, stepId, iteration }: Of): Promise<void> => {
    const values = [runId, stepId, iteration];
    const { rows } = await pool.query<{ eventId: string }>({ name: 'deliver-earlier', text: deliverEarlierEvent, values });
    for (const { eventId } of rows) await sayContinued(pool, { runId, eventId });
  };

  return {
    read,

    open: async (wait) => {
      await pool.query({ name: 'open-wait', text: openWait, values: openValues(wait) });
      if (wait.kind === 'event') await deliverEarlier(wait);
      return answerOf(wait);
    },

    refuse: async (of, eventId) => {
      const { rowCount } = await pool.query({
        name: 'refuse-event',
        text: `UPDATE waits SET delivered_event = NULL, refused_events = refused_events || $4::text
               WHERE run_id = $1 AND step_id = $2 AND iteration = $3 AND delivered_event = $4 AND ended_at IS NULL`,
        values: [of.runId, of.stepId, of.iteration, eventId],
      });
      if (rowCount === 1) await sayLeftOut(pool, { runId: of.runId, eventId });
      await deliverEarlier(of);
      return answerOf(of);
    },

    expire: async (of) => {
      // An event that came in time may still wait for its router: being behind must not make it late.
      await deliverEarlier(of);
      await pool.query({ name: 'expire-wait', text: expireWait, values: [of.runId, of.stepId, of.iteration] });
      return answerOf(of);
    },

    close: async (of) => {
      await pool.query({
        name: 'close-wait',
        text: 'UPDATE waits SET ended_at = now() WHERE run_id = $1 AND step_id = $2 AND iteration = $3 AND ended_at IS NULL',
        values: [of.runId, of.stepId, of.iteration],
      });
    },

    goOn: async (organisationId, of, by) => {
      const at = [of.runId, of.stepId, of.iteration, organisationId];
      const { rowCount } = await pool.query({ name: 'go-on', text: goOnNow, values: [...at, by] });
      const accepted = rowCount === 1 || (await pool.query({ name: 'goes-on', text: goesOnAlready, values: at })).rowCount === 1;
      const batchOf = await carriedBy(pool, [of.runId]);
      return { accepted, batchId: batchOf(of.runId) };
    },

    unheard: async (workerId) => {
      const { rows } = await pool.query<Of & { batchId: string }>({ name: 'unheard-waits', text: unheardWaits, values: [workerId] });
      return rows;
    },

    answer: async (of, answer: Json, by) => {
      const { rowCount } = await pool.query({
        name: 'answer-wait',
        text: answerWait,
        values: [of.runId, of.stepId, of.iteration, asJson(answer), by],
      });
      const batchOf = await carriedBy(pool, [of.runId]);
      return { accepted: rowCount === 1, batchId: batchOf(of.runId) };
    },
  };
};

const openValues = (wait: Parameters<WaitStore['open']>[0]) => [
  wait.runId,
  wait.stepId,
  wait.iteration,
  wait.organisationId,
  wait.kind,
  wait.connector ?? null,
  wait.trigger ?? null,
  wait.connectionId ?? null,
  asTextArray(wait.keys.map(asIndexedText)),
  wait.since.toISOString(),
  wait.deadline?.toISOString() ?? null,
];

const openWait = `
  INSERT INTO waits (run_id, step_id, iteration, organisation_id, kind, connector, trigger, connection_id, keys, since, deadline)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11)
  ON CONFLICT (run_id, step_id, iteration) DO NOTHING`;

/**
 * The first event since `since` that matches and is not the run's own, was not turned down by this wait's filter, has not been
 * delivered to another wait of the same run, and came before the deadline. The keys are looked up first and alone: together with the
 * other conditions the planner would also read all that the organisation received since.
 */
const deliverEarlierEvent = `
  WITH opened AS MATERIALIZED (
    SELECT w.*, r.event_id FROM waits w JOIN runs r ON r.id = w.run_id
    WHERE w.run_id = $1 AND w.step_id = $2 AND w.iteration = $3 AND w.kind = 'event' AND w.delivered_event IS NULL AND w.ended_at IS NULL
  ), matching AS MATERIALIZED (
    SELECT e.id, e.organisation_id, e.connector, e.trigger, e.connection_id, e.received_at
    FROM opened o JOIN events e ON e.keys && o.keys AND e.keys <> '{}'
  ), found AS (
    SELECT e.id FROM opened o JOIN matching e
      ON e.organisation_id = o.organisation_id AND e.connector = o.connector AND e.trigger = o.trigger
      AND (o.connection_id IS NULL OR e.connection_id = o.connection_id)
      AND e.received_at >= o.since AND (o.deadline IS NULL OR e.received_at <= o.deadline)
      AND e.id <> o.event_id AND NOT e.id = ANY (o.refused_events)
    WHERE NOT EXISTS (SELECT FROM waits other WHERE other.run_id = $1 AND other.delivered_event = e.id)
    ORDER BY e.received_at, e.id LIMIT 1
  )
  UPDATE waits w SET delivered_event = found.id FROM found
  WHERE w.run_id = $1 AND w.step_id = $2 AND w.iteration = $3 AND w.delivered_event IS NULL AND w.ended_at IS NULL
  RETURNING w.delivered_event AS "eventId"`;

const expireWait = `
  UPDATE waits SET ended_at = now()
  WHERE run_id = $1 AND step_id = $2 AND iteration = $3 AND delivered_event IS NULL AND answered_by IS NULL AND ended_at IS NULL`;

const readAnswers = `
  SELECT w.run_id AS "runId", w.step_id AS "stepId", w.iteration, w.delivered_event AS "eventId",
         CASE WHEN w.delivered_event IS NULL THEN w.answer ELSE e.data END AS data, w.answered_by AS "answeredBy"
  FROM unnest($1::text[], $2::text[], $3::text[]) AS u (run_id, step_id, iteration)
  JOIN waits w ON w.run_id = u.run_id AND w.step_id = u.step_id AND w.iteration = u.iteration
  LEFT JOIN events e ON e.id = w.delivered_event
  WHERE w.delivered_event IS NOT NULL OR w.answered_by IS NOT NULL
  ORDER BY e.received_at NULLS LAST, w.step_id`;

/** Made as a row that is over, or ends the row of the event's wait: an event finds it taken. Only while the journal says that the step waits. */
const goOnNow = `
  INSERT INTO waits (run_id, step_id, iteration, organisation_id, kind, since, answer, answered_by, ended_at)
  SELECT s.run_id, s.step_id, s.iteration, r.organisation_id, 'time', now(), '{}', $5, now()
  FROM run_steps s JOIN runs r ON r.id = s.run_id AND r.ended_at IS NULL
  WHERE s.run_id = $1 AND s.step_id = $2 AND s.iteration = $3 AND r.organisation_id = $4 AND s.state = 'waiting'
  ON CONFLICT (run_id, step_id, iteration) DO UPDATE SET answer = EXCLUDED.answer, answered_by = EXCLUDED.answered_by, ended_at = now()
  WHERE waits.kind = 'event' AND waits.delivered_event IS NULL AND waits.answered_by IS NULL AND waits.ended_at IS NULL`;

const goesOnAlready = `
  SELECT FROM waits w JOIN run_steps s ON s.run_id = w.run_id AND s.step_id = w.step_id AND s.iteration = w.iteration
  WHERE w.run_id = $1 AND w.step_id = $2 AND w.iteration = $3 AND w.organisation_id = $4 AND s.state = 'waiting'
    AND w.kind IN ('event', 'time') AND w.delivered_event IS NULL AND w.answered_by IS NOT NULL`;

const unheardWaits = `
  SELECT w.run_id AS "runId", w.step_id AS "stepId", w.iteration, r.batch_id AS "batchId"
  FROM waits w JOIN runs r ON r.id = w.run_id JOIN batches b ON b.id = r.batch_id
  WHERE w.ended_at IS NULL AND (w.delivered_event IS NOT NULL OR w.answered_by IS NOT NULL) AND w.kind <> 'leave'
    AND b.worker = $1 AND b.ended_at IS NULL AND r.ended_at IS NULL LIMIT 1000`;

const answerWait = `
  UPDATE waits SET answer = $4::jsonb, answered_by = $5
  WHERE run_id = $1 AND step_id = $2 AND iteration = $3 AND kind <> 'event' AND answered_by IS NULL AND ended_at IS NULL`;

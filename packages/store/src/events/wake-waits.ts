import type pg from 'pg';
import type { EventReason } from '../schema/tables.js';
import type { RoutingDecision, Woken } from '../store.js';

export type WokenWait = Omit<Woken, 'batchId'>;

type TakenWait = WokenWait & { eventId: string };

/** The first event that reaches a wait is delivered; what comes after finds it taken. Answers the waits that were really woken. */
export const wakeWaits = async (client: pg.PoolClient, decisions: RoutingDecision[]): Promise<TakenWait[]> => {
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
export const heardBy = async (client: pg.PoolClient, decisions: RoutingDecision[], taken: TakenWait[]): Promise<Heard> => {
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
export const truthful = (decisions: RoutingDecision[], heard: Heard): RoutingDecision[] =>
  decisions.map((decision) => {
    const { eventId, verdict, wakes, leavers = [], ifTaken } = decision;
    const lost = wakes.filter(({ runId }) => !heard.has(hearing({ eventId, runId })));
    if (lost.length === 0) return decision;
    const isWrong = ({ verdict, runId }: EventReason) => verdict === 'continued' && lost.some((wake) => wake.runId === runId);
    const reasons = decision.reasons.filter((reason) => !isWrong(reason));
    if (verdict !== 'continued' || lost.length < wakes.length || leavers.length > 0) return { ...decision, reasons };
    return { ...decision, verdict: 'notRun', reasons: [...(ifTaken ? [ifTaken] : []), ...reasons] };
  });

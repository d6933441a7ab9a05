import { holdIsFreeAfter, type Present } from '@navette/flow';
import type pg from 'pg';
import { newId } from '../new-id.js';
import { channels, presencePayload } from '../notices.js';
import type { PresenceStore } from '../store.js';

const isFresh = `seen_at > now() - interval '30 seconds'`;
const isActive = `active_at > now() - interval '${holdIsFreeAfter} milliseconds'`;

/** At one step, whoever waits for longest holds the form, as long as he is active. So a hold needs no lock and never has to be freed. */
export const createPresenceStore = (pool: pg.Pool): PresenceStore => {
  /** A statement that answers the flow it changed something in, if any. */
  const change = async (statement: string, values: unknown[]): Promise<void> => {
    const { rows } = await pool.query<{ flow_id: string }>(statement, values);
    if (rows[0]) await pool.query(`SELECT pg_notify($1, $2)`, [channels.live, presencePayload(rows[0].flow_id)]);
  };

  return {
    arrive: async ({ seat, flowId, userId, stepId }) => {
      const sessionId = `${seat}.${newId()}`;
      await pool.query(`DELETE FROM draft_presence WHERE seen_at < now() - interval '10 minutes'`);
      await change(
        `WITH before AS (
           DELETE FROM draft_presence WHERE flow_id = $2 AND user_id = $3 AND split_part(session_id, '.', 1) = $5
           RETURNING step_id, since, active_at)
         INSERT INTO draft_presence (session_id, flow_id, user_id, step_id, since, active_at)
         SELECT $1, $2, $3, $4,
           coalesce((SELECT min(since) FROM before WHERE step_id = $4 AND ${isActive}), now()),
           coalesce((SELECT max(active_at) FROM before), now())
         RETURNING flow_id`,
        [sessionId, flowId, userId, stepId, seat],
      );
      return sessionId;
    },

    goTo: (sessionId, stepId) =>
      change(
        `UPDATE draft_presence SET step_id = $2, since = now(), asked_at = NULL, active_at = now()
         WHERE session_id = $1 AND step_id IS DISTINCT FROM $2 RETURNING flow_id`,
        [sessionId, stepId],
      ),

    act: async (sessionId) => {
      // Only a return is news to others; the rest would be much noise.
      await change(
        `UPDATE draft_presence SET since = now(), active_at = now(), asked_at = NULL
         WHERE session_id = $1 AND NOT ${isActive} RETURNING flow_id`,
        [sessionId],
      );
      await pool.query('UPDATE draft_presence SET active_at = now() WHERE session_id = $1', [sessionId]);
    },

    ask: (sessionId) =>
      change(
        `WITH first AS (
           SELECT other.session_id, other.user_id, other.since FROM draft_presence other
           JOIN draft_presence mine ON mine.flow_id = other.flow_id AND mine.step_id = other.step_id
           WHERE mine.session_id = $1 AND other.${isFresh} AND other.${isActive} ORDER BY other.since, other.session_id LIMIT 1)
         UPDATE draft_presence mine SET active_at = now(),
           since = CASE WHEN first.user_id = mine.user_id THEN first.since - interval '1 millisecond' ELSE mine.since END,
           asked_at = CASE WHEN first.user_id = mine.user_id THEN NULL ELSE now() END
         FROM first WHERE mine.session_id = $1 AND first.session_id <> $1 RETURNING mine.flow_id`,
        [sessionId],
      ),

    handOver: (sessionId) =>
      change(
        `WITH mine AS (SELECT flow_id, step_id, since FROM draft_presence WHERE session_id = $1),
         next AS (
           SELECT other.session_id FROM draft_presence other JOIN mine ON mine.flow_id = other.flow_id AND mine.step_id = other.step_id
           WHERE other.session_id <> $1 AND other.asked_at IS NOT NULL AND other.${isFresh} ORDER BY other.asked_at LIMIT 1)
         UPDATE draft_presence one SET asked_at = NULL,
           active_at = CASE WHEN one.session_id = $1 THEN one.active_at ELSE now() END,
           since = CASE WHEN one.session_id = $1 THEN now() ELSE mine.since END
         FROM mine, next WHERE one.session_id = $1 OR one.session_id = next.session_id RETURNING one.flow_id`,
        [sessionId],
      ),

    seen: async (sessionIds) => {
      await pool.query('UPDATE draft_presence SET seen_at = now() WHERE session_id = ANY ($1)', [sessionIds]);
    },

    leave: (sessionId) => change('DELETE FROM draft_presence WHERE session_id = $1 RETURNING flow_id', [sessionId]),

    of: async (flowId) => {
      const { rows } = await pool.query<Present>(
        `SELECT session_id AS "sessionId", user_id AS "userId", u.name, step_id AS "stepId", asked_at IS NOT NULL AS asks,
           step_id IS NOT NULL AND ${isActive}
             AND row_number() OVER (PARTITION BY step_id, ${isActive} ORDER BY since, session_id) = 1 AS holds
         FROM draft_presence JOIN "user" u ON u.id = user_id
         WHERE flow_id = $1 AND ${isFresh} ORDER BY u.name, session_id`,
        [flowId],
      );
      return rows;
    },
  };
};

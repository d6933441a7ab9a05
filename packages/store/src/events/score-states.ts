import type pg from 'pg';
import { asIndexedText } from '../database/parameters.js';
import type { RoutingDecision, RoutingReads, ScoreOf } from '../store.js';

const keyOf = ({ flowId, identity }: ScoreOf): string => `${flowId}\0${identity}`;

/** As they are kept, each once, in one order: two routers never wait for each other's rows. */
const inOrder = (of: ScoreOf[]): ScoreOf[] =>
  [...new Map(of.map(kept).map((one) => [keyOf(one), one])).values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const kept = ({ flowId, identity }: ScoreOf): ScoreOf => ({ flowId, identity: asIndexedText(identity) });

type Row = ScoreOf & { score: number | null; armed: boolean; firedAt: Date | null };

/**
 * Reads what is remembered and keeps it locked until the routing is committed: two routers that hear of the same record at once decide
 * one after the other. A record nobody heard of gets its row first, since only a row can be locked.
 */
export const lockScores =
  (client: pg.PoolClient): RoutingReads['scores'] =>
  async (of) => {
    const asked = inOrder(of);
    if (asked.length === 0) return [];
    const values = [asked.map(({ flowId }) => flowId), asked.map(({ identity }) => identity)];
    await client.query({
      name: 'make-score-states',
      text: 'INSERT INTO score_states (flow_id, identity) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
      values,
    });
    const { rows } = await client.query<Row>({
      name: 'lock-score-states',
      text: `SELECT s.flow_id AS "flowId", s.identity, s.score, s.armed, s.fired_at AS "firedAt"
             FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS u (flow_id, identity, place)
             JOIN score_states s ON s.flow_id = u.flow_id AND s.identity = u.identity ORDER BY u.place FOR UPDATE OF s`,
      values,
    });
    const states = new Map(rows.map((row) => [keyOf(row), row]));
    return of.flatMap((one) => {
      const row = states.get(keyOf(kept(one)));
      if (!row || row.score === null) return [];
      return [{ ...one, state: { score: row.score, armed: row.armed, firedAt: row.firedAt?.getTime() ?? null } }];
    });
  };

/** The last state of each record wins: the decisions are in the order of their events. */
export const writeScores = async (client: pg.PoolClient, decisions: RoutingDecision[]): Promise<void> => {
  const latest = new Map(decisions.flatMap(({ scores = [] }) => scores.map((one) => [keyOf(kept(one)), one] as const)));
  if (latest.size === 0) return;
  const states = [...latest.values()];
  await client.query({
    name: 'write-score-states',
    text: `UPDATE score_states s SET score = u.score, armed = u.armed, fired_at = u.fired_at, changed_at = now()
           FROM unnest($1::text[], $2::text[], $3::float8[], $4::boolean[], $5::timestamptz[]) AS u (flow_id, identity, score, armed, fired_at)
           WHERE s.flow_id = u.flow_id AND s.identity = u.identity`,
    values: [
      states.map(({ flowId }) => flowId),
      states.map(({ identity }) => asIndexedText(identity)),
      states.map(({ state }) => state.score),
      states.map(({ state }) => state.armed),
      states.map(({ state }) => (state.firedAt === null ? null : new Date(state.firedAt).toISOString())),
    ],
  });
};

import type { Words } from '@navette/flow';
import type pg from 'pg';
import { asJson } from '../database/parameters.js';

/** What "Events" tells of an event and a run that waited for one. */
export const waitWords = {
  continued: { en: 'Continued a waiting run.', fr: 'A fait avancer une exécution en attente.' },
  leftOut: {
    en: 'Not run: the wait’s own conditions leave it out.',
    fr: 'Non exécuté\u00a0: les conditions de l’attente l’excluent.',
  },
} satisfies Record<string, Words>;

type Of = { runId: string; eventId: string };

/**
 * A wait has found the event by itself, before or after it was routed. Never in the statement that takes the wait: routers lock events
 * before waits. Whoever dies in between leaves an event that says less than it did.
 */
export const sayContinued = async (pool: pg.Pool, { runId, eventId }: Of): Promise<void> => {
  await pool.query({
    name: 'say-continued',
    text: `UPDATE events e SET
             verdict = CASE WHEN e.verdict = 'notRun' THEN 'continued' ELSE e.verdict END,
             reasons = jsonb_build_array(jsonb_build_object('flowId', r.flow_id, 'verdict', 'continued', 'reason', $3::jsonb, 'runId', r.id))
               || (SELECT coalesce(jsonb_agg(x), '[]') FROM jsonb_array_elements(e.reasons) x WHERE x->>'flowId' <> '')
           FROM runs r WHERE r.id = $1 AND e.id = $2`,
    values: [runId, eventId, asJson(waitWords.continued)],
  });
};

/** The run has looked at the event and goes on waiting. */
export const sayLeftOut = async (pool: pg.Pool, { runId, eventId }: Of): Promise<void> => {
  await pool.query({
    name: 'say-left-out',
    text: `UPDATE events e SET
             verdict = CASE WHEN e.verdict = 'continued' AND NOT others.reasons @> '[{"verdict":"continued"}]' THEN 'notRun' ELSE e.verdict END,
             reasons = others.reasons || jsonb_build_object('flowId', others.flow_id, 'verdict', 'notRun', 'reason', $3::jsonb)
           FROM (
             SELECT r.flow_id, (
               SELECT coalesce(jsonb_agg(x), '[]') FROM jsonb_array_elements(o.reasons) x
               WHERE NOT (x->>'verdict' = 'continued' AND x->>'runId' = r.id)
             ) AS reasons
             FROM events o, runs r WHERE o.id = $2 AND r.id = $1
           ) others WHERE e.id = $2`,
    values: [runId, eventId, asJson(waitWords.leftOut)],
  });
};

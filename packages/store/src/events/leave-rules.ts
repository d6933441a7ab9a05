import type pg from 'pg';
import { asIndexedText, asText, asTextArray } from '../database/parameters.js';
import type { RoutingDecision, StoredEvent } from '../store.js';

/** What a run that has just been made may be ended by, kept beside the waits: the same keys find both. */
export const insertLeaveRules = async (client: pg.PoolClient, events: StoredEvent[], decisions: RoutingDecision[]): Promise<void> => {
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const rules = decisions.flatMap(({ eventId, runs }) =>
    runs.flatMap(({ id, leaves = [] }) => leaves.map((rule) => ({ ...rule, runId: id, event: eventOf.get(eventId)! }))),
  );
  if (rules.length === 0) return;
  await client.query({
    name: 'insert-leave-rules',
    text: `INSERT INTO waits (run_id, step_id, organisation_id, kind, connector, trigger, connection_id, keys, since, label)
           SELECT u.run_id, u.step_id, u.organisation_id, 'leave', u.connector, u.trigger, u.connection_id, u.keys::text[], u.since, u.label
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::text[])
             AS u (run_id, step_id, organisation_id, connector, trigger, connection_id, keys, since, label)
           JOIN runs r ON r.id = u.run_id
           ON CONFLICT DO NOTHING`,
    values: [
      rules.map(({ runId }) => runId),
      rules.map(({ stepId }) => stepId),
      rules.map(({ event }) => event.organisationId),
      rules.map(({ connector }) => connector),
      rules.map(({ trigger }) => trigger),
      rules.map(({ connectionId }) => connectionId),
      rules.map(({ keys }) => asTextArray(keys.map(asIndexedText))),
      rules.map(({ event }) => event.receivedAt.toISOString()),
      rules.map(({ label }) => asText(label)),
    ],
  });
};

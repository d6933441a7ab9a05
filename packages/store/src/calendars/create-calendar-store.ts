import type { Calendar } from '@navette/flow';
import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson } from '../database/parameters.js';
import { countListeningChange } from '../flows/listening.js';
import type { CalendarStore } from '../store.js';

export const createCalendarStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): CalendarStore => ({
  list: async (organisationId) => {
    const { rows } = await pools.dispatch.query<{ calendar: Calendar }>({
      name: 'list-calendars',
      text: 'SELECT calendar FROM calendars WHERE organisation_id = $1 ORDER BY position, id',
      values: [organisationId],
    });
    return rows.map(({ calendar }) => calendar);
  },

  keep: (organisationId, calendar) =>
    inTransaction(pools.people, async (client) => {
      await client.query(keepCalendar, [organisationId, calendar.id, asJson(calendar)]);
      await countListeningChange(client);
    }),

  makeUsual: (organisationId, id) => changeListening(pools.people, makeUsual, [organisationId, id]),
  remove: (organisationId, id) =>
    changeListening(pools.people, 'DELETE FROM calendars WHERE organisation_id = $1 AND id = $2', [organisationId, id]),

  usedBy: async (organisationId, id) => {
    const { rows } = await pools.people.query<{ id: string; name: string }>(usedBy, [organisationId, id]);
    return rows;
  },
});

const changeListening = (pool: pg.Pool, text: string, values: string[]): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(text, values);
    await countListeningChange(client);
    return rowCount === 1;
  });

const makeUsual = `
  UPDATE calendars SET position = (SELECT min(position) - 1 FROM calendars WHERE organisation_id = $1)
  WHERE organisation_id = $1 AND id = $2`;

/** Wherever in a document it is named: conditions, waits, moved dates, schedules. */
const usedBy = `
  SELECT f.id, f.name FROM flows f LEFT JOIN flow_versions v ON v.flow_id = f.id AND v.number = f.live_version AND v.number > 0
  WHERE f.organisation_id = $1 AND f.deleted_at IS NULL
    AND (jsonb_path_exists(f.draft, '$.** ? (@ == $id)', jsonb_build_object('id', $2::text))
      OR jsonb_path_exists(v.document, '$.** ? (@ == $id)', jsonb_build_object('id', $2::text)))
  ORDER BY f.name, f.id`;

const keepCalendar = `
  INSERT INTO calendars (organisation_id, id, calendar, position)
  SELECT $1, $2, $3::jsonb, coalesce(max(position) + 1, 0) FROM calendars WHERE organisation_id = $1
  ON CONFLICT (organisation_id, id) DO UPDATE SET calendar = EXCLUDED.calendar, changed_at = now()`;

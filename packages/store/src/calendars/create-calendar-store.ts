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
});

const keepCalendar = `
  INSERT INTO calendars (organisation_id, id, calendar, position)
  SELECT $1, $2, $3::jsonb, coalesce(max(position) + 1, 0) FROM calendars WHERE organisation_id = $1
  ON CONFLICT (organisation_id, id) DO UPDATE SET calendar = EXCLUDED.calendar, changed_at = now()`;

/**
 * The hours in which flows run, noted from the rows of `made`. In one order, so that two routers never wait for each other. With a new hour
 * of a flow, those that are older than its longest habit go.
 */
export const keepHours = `
  hours AS (
    INSERT INTO run_hours (flow_id, hour)
    SELECT DISTINCT flow_id, date_trunc('hour', now()) FROM made WHERE NOT test ORDER BY flow_id
    ON CONFLICT DO NOTHING RETURNING flow_id
  ), forgotten AS (
    DELETE FROM run_hours old USING hours WHERE old.flow_id = hours.flow_id AND old.hour < now() - interval '36 days'
  )`;

import type pg from 'pg';
import { asJson, asText, asTextArray } from '../database/parameters.js';
import type { FlowStore } from '../store.js';

type Placing = Pick<FlowStore, 'move' | 'setLabels' | 'changeLabel' | 'setWatch'>;

/** Where people find a flow; nothing that runs depends on it. */
export const createFlowPlacing = (pool: pg.Pool): Placing => ({
  move: async (organisationId, flowId, folderId) => {
    const { rowCount } = await pool.query(moveFlow, [organisationId, flowId, folderId]);
    return rowCount === 1;
  },

  setLabels: async (organisationId, flowId, labels) => {
    const { rowCount } = await pool.query(
      'UPDATE flows SET labels = $3::text[] WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL',
      [organisationId, flowId, asTextArray(labels)],
    );
    return rowCount === 1;
  },

  setWatch: async (organisationId, flowId, watch) => {
    const { rowCount } = await pool.query(
      'UPDATE flows SET watch = $3::jsonb WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL',
      [organisationId, flowId, asJson(watch)],
    );
    return rowCount === 1;
  },

  changeLabel: async (organisationId, label, to) => {
    const { rowCount } = await pool.query(changeLabel, [organisationId, asText(label), to === null ? null : asText(to)]);
    return rowCount ?? 0;
  },
});

const moveFlow = `
  UPDATE flows SET folder_id = $3
  WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL
    AND ($3::text IS NULL OR EXISTS (SELECT FROM folders WHERE organisation_id = $1 AND id = $3))`;

/** Each flow keeps the order of its labels, and one that had both names has the new one once. */
const changeLabel = `
  UPDATE flows SET labels = ARRAY(
    SELECT label FROM unnest(array_replace(labels, $2::text, $3::text)) WITH ORDINALITY AS l (label, place)
    WHERE label IS NOT NULL GROUP BY label ORDER BY min(place))
  WHERE organisation_id = $1 AND $2::text = ANY (labels)`;

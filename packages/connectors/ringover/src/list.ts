import type { Json, JsonObject } from '@navette/flow';
import { isObject } from './webhook.js';

/** The rows of a list answer. Ringover names the list differently from one resource to the next, and says 204 for an empty one. */
export const rowsOf = (data: Json | undefined, name: string): JsonObject[] => {
  if (Array.isArray(data)) return data.filter(isObject);
  if (!isObject(data)) return [];
  const rows = data[name] ?? data.list;
  return Array.isArray(rows) ? rows.filter(isObject) : [];
};

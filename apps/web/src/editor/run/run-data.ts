import type { JsonObject } from '@navette/flow';

/** What was typed as the event's data; null when it is no record in JSON. */
export const readRunData = (text: string): JsonObject | null => {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null;
  } catch {
    return null;
  }
};

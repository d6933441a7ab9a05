import type { Json, JsonObject } from '@navette/flow';

/** Empty values are not sent: what a person left empty stays as Zoho has it. */
export const filled = (fields: Record<string, Json | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null && entry[1] !== ''),
  );

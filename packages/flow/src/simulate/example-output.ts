import type { Json, JsonObject } from '../json.js';

/**
 * What an action that was not performed answers: its example, in which everything that was sent has the value that was sent. So a
 * contact "created" for Dupont is called Dupont in the steps that follow.
 *
 * @example exampleOutput({ id: '1', lastName: 'Leroy' }, { lastName: 'Dupont' }) // { id: '1', lastName: 'Dupont' }
 */
export const exampleOutput = (example: Json, params: JsonObject): Json => {
  if (!isRecord(example)) return example;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const sent = Object.hasOwn(params, name) ? params[name] : undefined;
      if (isRecord(value)) return [name, exampleOutput(value, isRecord(sent) ? sent : params)];
      return [name, isAlike(value, sent) ? sent : value];
    }),
  );
};

const isRecord = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Identifiers and lists of the example stay: what is sent under the same name may be something else. */
const isAlike = (value: Json, sent: Json | undefined): sent is Json =>
  sent !== undefined && sent !== null && typeof sent !== 'object' && typeof sent === typeof value;

import { type ActionDefinition, AskUser, secretParams } from '@navette/connector-sdk';
import { hiddenSecret, type JsonObject, secretIdOf } from '@navette/flow';
import { secretGone } from '../sentences.js';
import type { Performance } from './performance.js';

/** What the step keeps secret, by param; read for this call and journaled nowhere. */
export async function openSecrets(
  { deps, memory, step }: Performance<'action'>,
  action: ActionDefinition,
): Promise<Record<string, string>> {
  const held = secretParams(action.params).flatMap((name) => {
    const id = secretIdOf(step.params[name]);
    return id === undefined ? [] : [{ name, id }];
  });
  if (held.length === 0) return {};
  const values = await deps.store.secrets.open(
    memory.run.organisationId,
    held.map(({ id }) => id),
  );
  return Object.fromEntries(
    held.map(({ name, id }) => {
      const value = values.get(id);
      if (value === undefined) throw new AskUser('SECRET_GONE', secretGone, name);
      return [name, value];
    }),
  );
}

/** Params as they may be journaled. */
export const withHidden = (params: JsonObject, secrets: Record<string, string>): JsonObject => ({
  ...params,
  ...Object.fromEntries(Object.keys(secrets).map((name) => [name, hiddenSecret])),
});

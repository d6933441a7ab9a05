import type { ConnectionValues } from '@navette/connector-sdk';
import { ApiError } from '../errors.js';
import type { WithConnection } from './open-connection.js';

/** Values of the practice account of this system. */
export const practiceValues = (connector: WithConnection, sandboxUrl: string | undefined): ConnectionValues => {
  const values = sandboxUrl ? connector.connection.practice?.(sandboxUrl) : undefined;
  if (!values) throw new ApiError('practiceMissing', { connector: connector.title });
  return values;
};

/** Does the connection speak to the practice accounts? */
export const isPractice = (connector: WithConnection, values: ConnectionValues, sandboxUrl: string | undefined): boolean =>
  sandboxUrl !== undefined && connector.connection.baseUrl(values).startsWith(`${sandboxUrl}/`);

/** Tells the practice system where to call us, as a person does on its page ("Set the webhook"). It signs with the practice key. */
export const registerAtPractice = async (of: { sandboxUrl: string; connector: string; address: string }): Promise<void> => {
  const answer = await fetch(`${of.sandboxUrl}/${of.connector}/__world/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: of.address }),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  if (!answer?.ok) throw new ApiError('practiceAway');
};

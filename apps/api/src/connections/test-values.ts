import type { ConnectionValues } from '@navette/connector-sdk';
import type { Json, Words } from '@navette/flow';
import { newId } from '@navette/store';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { httpOf, type WithConnection } from './open-connection.js';
import { sentenceOf } from './sentence-of.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'>;

/** What a person typed, checked by the connector's own schema; empty fields count as left out. */
export const readValues = (connector: WithConnection, typed: Record<string, string>): ConnectionValues => {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
  const read = connector.connection.params.safeParse(filled);
  if (read.success) return read.data as ConnectionValues;
  const fields = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new ApiError('connectionValues', { fields: [...new Set(fields.map(({ field }) => field))].join(', ') }, { fields } as Json);
};

/** Asks the vendor before anything is kept. A refusal answers the vendor's reason. */
export const testValues = async (
  deps: Deps,
  connector: WithConnection,
  values: ConnectionValues,
): Promise<{ account: string; detail?: Words }> => {
  try {
    return await connector.connection.test(httpOf(deps, connector, { id: `new:${newId()}`, values }), values);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    throw new ApiError('connectionRefused', { sentence });
  }
};

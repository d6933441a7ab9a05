import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionValues, createConnectorHttp, RetryLater, refreshConnection } from '@navette/connector-sdk';
import type { Json, Words } from '@navette/flow';
import { newId } from '@navette/store';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { hasEnded, type WithConnection } from './open-connection.js';
import { sentenceOf } from './sentence-of.js';

/** `values` hold the token that the test was made with. */
export type Tested = { account: string; detail?: Words; values: ConnectionValues };

type Deps = Pick<ApiDeps, 'httpPool'>;

/** What a person typed, checked by the connector's own schema; empty fields count as left out. */
export const readValues = (connector: WithConnection, typed: Record<string, string>): ConnectionValues => {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
  const read = connector.connection.params.safeParse(filled);
  if (read.success) return read.data as ConnectionValues;
  const fields = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new ApiError('connectionValues', { fields: [...new Set(fields.map(({ field }) => field))].join(', ') }, { fields } as Json);
};

const tries = 3;
const longestPause = 2_000;

/** Asks the vendor before anything is kept; one that is busy for a moment is asked again. A refusal answers the vendor's reason. */
export const testValues = async (deps: Deps, connector: WithConnection, typed: ConnectionValues): Promise<Tested> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await testOnce(deps, connector, typed);
    } catch (error) {
      const after = error instanceof RetryLater ? (error.after ?? 500) : Number.POSITIVE_INFINITY;
      if (attempt === tries || after > longestPause) throw inWords(error);
      await pause(after);
    }
  }
};

const testOnce = async ({ httpPool: pool }: Deps, connector: WithConnection, typed: ConnectionValues): Promise<Tested> => {
  const needsToken = connector.connection.refresh !== undefined && hasEnded(connector, typed);
  const values = needsToken ? await refreshConnection({ connector, pool, values: typed }) : typed;
  const http = createConnectorHttp({ connector, pool, connection: { id: `new:${newId()}`, values } });
  return { ...(await connector.connection.test(http, values)), values };
};

const inWords = (error: unknown): unknown => {
  const sentence = sentenceOf(error);
  return sentence ? new ApiError('connectionRefused', { sentence }) : error;
};

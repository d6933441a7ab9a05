import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { openConnection } from './open-connection.js';
import type { OptionsCache, OptionsPage } from './options-cache.js';
import { sentenceOf } from './sentence-of.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'> & { optionsCache: OptionsCache };
type Question = {
  organisationId: string;
  connectionId: string;
  name: string;
  search: string;
  page?: string;
  params?: string;
  fresh: boolean;
};

/** One page of a dynamic list, from memory for 5 minutes. */
export const loadOptions = async (deps: Deps, question: Question): Promise<OptionsPage> => {
  const { organisationId, connectionId, name, search, page, fresh } = question;
  found(await deps.store.connections.one(organisationId, connectionId), 'connection');
  const params = readParams(question.params);
  const load = async (): Promise<OptionsPage> => {
    const { connector, http, values } = await openConnection(deps, { organisationId, connectionId });
    const list = found(connector.options?.[name], 'list');
    const answer = await list.load({ http, connection: values }, { search, page, params });
    return { options: answer.options, nextPage: answer.nextPage ?? null };
  };
  try {
    return await deps.optionsCache.get(connectionId, { name, search, page, params }, { fresh, load });
  } catch (error) {
    const sentence = sentenceOf(error);
    throw sentence ? new ApiError('optionsNotLoaded', { sentence }) : error;
  }
};

const readParams = (text: string | undefined): Record<string, unknown> => {
  if (!text) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    throw new ApiError('fieldsRefused', { fields: 'params' });
  }
};

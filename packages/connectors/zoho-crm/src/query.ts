import type { Http } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { isObject } from './errors.js';

export type Rows = { rows: JsonObject[]; more: boolean };

/** One COQL query. Nothing found is 204 and no body. */
export const query = async (http: Http, select_query: string): Promise<Rows> => {
  const { data } = await http.post('/crm/v8/coql', { select_query }, { safe: true });
  if (!isObject(data)) return { rows: [], more: false };
  const rows = Array.isArray(data.data) ? data.data.filter(isObject) : [];
  return { rows, more: isObject(data.info) && data.info.more_records === true };
};

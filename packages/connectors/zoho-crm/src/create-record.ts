import { type ActionContext, AskUser } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { coqlTime, criterion, joined, select } from './coql.js';
import { isObject } from './errors.js';
import { knownModules } from './modules.js';
import { query } from './query.js';
import { recordUrl } from './record-url.js';
import { carries, withReference } from './reference.js';

export type Created = { id: string; url: string };

/**
 * One new record. `fields` by API name, empty ones already left out; `params`: the action's own name for a field, for errors.
 * Our mark goes into the description, where `findCreated` finds it after a lost answer.
 */
export const createRecord = async (
  context: ActionContext,
  module: string,
  fields: JsonObject,
  params: Record<string, string> = {},
): Promise<Created> => {
  const Description = withReference(fields.Description as string | undefined, context.idempotencyKey);
  const id = await insert(context, module, { ...fields, Description }, params);
  return { id, url: recordUrl(context.connection, module, id) };
};

/** One row into any module; answers its id. */
export const insert = async (
  { http }: ActionContext,
  module: string,
  row: JsonObject,
  params: Record<string, string> = {},
): Promise<string> => {
  const { data } = await named(params, http.post(`/crm/v8/${module}`, { data: [row] }));
  return idOfFirst(data);
};

/** Our own clock and Zoho's may differ. */
const tolerance = 15 * 60_000;

/** The record that an earlier try of the same execution made, by our mark on it. */
export const findCreated = async (context: ActionContext, module: string, fields: JsonObject): Promise<Created | undefined> => {
  const name = knownModules[module]?.name;
  const since = criterion('Created_Time', 'atLeast', coqlTime(new Date(Date.parse(context.intendedAt) - tolerance)));
  const value = name === undefined ? undefined : fields[name];
  const where =
    name !== undefined && typeof value === 'string' && value !== '' ? joined('and', [criterion(name, 'is', value), since]) : since;
  for (let offset = 0; offset < 10_000; offset += 200) {
    const { rows, more } = await query(
      context.http,
      select({ columns: ['id', 'Description'], module, where, orderBy: 'Created_Time desc', limit: 200, offset }),
    );
    const ours = rows.find(({ Description }) => carries(Description, context.idempotencyKey));
    if (ours) return { id: String(ours.id), url: recordUrl(context.connection, module, String(ours.id)) };
    if (!more) return undefined;
  }
  return undefined;
};

/** Zoho names the field by its API name; people know it by the param of the step. */
export const named = async <T>(params: Record<string, string>, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    const param = error instanceof AskUser && error.field ? params[error.field] : undefined;
    throw error instanceof AskUser && param ? new AskUser(error.code, error.sentence, param, error.details) : error;
  }
};

export const idOfFirst = (data: unknown): string => {
  const [row] = isObject(data as JsonObject) && Array.isArray((data as JsonObject).data) ? ((data as JsonObject).data as JsonObject[]) : [];
  return isObject(row?.details) ? String(row.details.id ?? '') : '';
};

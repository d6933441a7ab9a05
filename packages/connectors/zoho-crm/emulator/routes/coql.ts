import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '../answers.js';
import { matches, order, scalarOf } from '../coql/matches.js';
import { parseCoql } from '../coql/parse.js';
import { CoqlSyntaxError, type Criterion, type Query } from '../coql/query.js';
import { fieldOf, type Module, moduleOf } from '../data/modules.js';
import { allOf, isColumn, pickedForQuery, readColumn } from '../read.js';
import type { ZohoRecord } from '../record.js';
import type { State } from '../state.js';

export const addCoql = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.post<{ Body: { select_query?: string } | undefined }>('/coql', async ({ body }, reply) => {
    const text = body?.select_query;
    if (!text) return refuse(reply, 400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'select_query' });
    try {
      return answer(kit.state(), parseCoql(text), reply);
    } catch (error) {
      if (error instanceof CoqlSyntaxError) return refuse(reply, 400, 'SYNTAX_ERROR', error.message, error.details);
      throw error;
    }
  });
};

const answer = (state: State, query: Query, reply: FastifyReply): FastifyReply => {
  const module = moduleOf(query.module);
  if (!module) return refuse(reply, 400, 'INVALID_QUERY', 'the module name given seems to be invalid', { module: query.module });
  if (query.limit > 2000) return refuse(reply, 400, 'LIMIT_EXCEEDED', 'limit exceeded', { limit: 2000 });
  const unknown = [...query.columns, ...columnsOf(query.where), ...query.orderBy.map(({ column }) => column)].find(
    (column) => !isColumn(module, column),
  );
  if (unknown)
    return refuse(reply, 400, 'INVALID_QUERY', 'column given seems to be invalid', { column_name: unknown, reason: 'invalid column' });
  const long = columnsOf(query.where).find((column) => fieldOf(module, column)?.type === 'textarea');
  if (long) return refuse(reply, 400, 'INVALID_QUERY', 'data type not supported', { column_name: long, data_type: 'textarea' });
  return rows(state, module, query, reply);
};

const rows = (state: State, module: Module, query: Query, reply: FastifyReply): FastifyReply => {
  const found = allOf(state, module).filter((record) => matches(query.where, (column) => readColumn(state, module, record, column)));
  const sorted = query.orderBy.length === 0 ? found : found.toSorted((one, other) => compare(state, module, query, one, other));
  const page = sorted.slice(query.offset, query.offset + query.limit);
  if (page.length === 0) return reply.code(204).send();
  const data = page.map((record) => pickedForQuery(state, module, record, query.columns));
  return reply.send({ data, info: { count: data.length, more_records: sorted.length > query.offset + query.limit } });
};

const compare = (state: State, module: Module, { orderBy }: Query, one: ZohoRecord, other: ZohoRecord): number => {
  for (const { column, descending } of orderBy) {
    const [left, right] = [one, other].map((record) => scalarOf(readColumn(state, module, record, column)) ?? '');
    const result = order(left ?? '', right ?? '');
    if (result !== 0) return descending ? -result : result;
  }
  return 0;
};

const columnsOf = (criterion: Criterion): string[] => ('parts' in criterion ? criterion.parts.flatMap(columnsOf) : [criterion.column]);

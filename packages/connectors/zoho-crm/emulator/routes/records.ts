import { boundedNumber, type EmulatorKit, pageByNumber } from '@navette/connector-sdk/emulator';
import type { JsonObject } from '@navette/flow';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listed, refuse } from '../answers.js';
import { type Module, moduleOf } from '../data/modules.js';
import { allOf, picked, whole } from '../read.js';
import { type RowAnswer, rowError, statusOf } from '../rows.js';
import { recordsOf, type State } from '../state.js';
import { insertRow, isConverted, updateRow, upsertRow } from '../write.js';

type Body = { data?: JsonObject[]; duplicate_check_fields?: string[] } | undefined;
type InModule = { Params: { module: string; id: string }; Body: Body; Querystring: Record<string, string | undefined> };

/** Reading, writing and deleting the records of any module. */
export const addRecords = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<InModule>('/:module', async (request, reply) => inModule(request, reply, (module) => list(kit.state(), module, request, reply)));
  app.get<InModule>('/:module/:id', async (request, reply) =>
    inModule(request, reply, (module) => {
      const record = recordsOf(kit.state(), module.api_name).get(request.params.id);
      return record ? reply.send({ data: [whole(record)] }) : reply.code(204).send();
    }),
  );
  app.post<InModule>('/:module', async (request, reply) =>
    write(request, reply, 201, (module, row, index) => insertRow(kit.state(), module, row, index)),
  );
  app.put<InModule>('/:module', async (request, reply) =>
    write(request, reply, 200, (module, row, index) => updateRow(kit.state(), module, row, index)),
  );
  app.put<InModule>('/:module/:id', async (request, reply) =>
    write(request, reply, 200, (module, row, index) => updateRow(kit.state(), module, row, index, request.params.id)),
  );
  app.post<InModule>('/:module/upsert', async (request, reply) =>
    write(request, reply, 200, (module, row, index) =>
      upsertRow(kit.state(), module, row, index, request.body?.duplicate_check_fields ?? module.duplicateCheck),
    ),
  );
  app.delete<InModule>('/:module', async (request, reply) =>
    inModule(request, reply, (module) => remove(kit.state(), module, (request.query.ids ?? '').split(','), reply)),
  );
  app.delete<InModule>('/:module/:id', async (request, reply) =>
    inModule(request, reply, (module) => remove(kit.state(), module, [request.params.id], reply)),
  );
};

export const inModule = (request: FastifyRequest<InModule>, reply: FastifyReply, then: (module: Module) => FastifyReply): FastifyReply => {
  const module = moduleOf(request.params.module);
  return module ? then(module) : refuse(reply, 400, 'INVALID_MODULE', 'the module name given seems to be invalid');
};

const write = (
  request: FastifyRequest<InModule>,
  reply: FastifyReply,
  well: 200 | 201,
  row: (module: Module, row: JsonObject, index: number) => RowAnswer,
) =>
  inModule(request, reply, (module) => {
    const rows = request.body?.data;
    if (!Array.isArray(rows) || rows.length === 0)
      return refuse(reply, 400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'data' });
    if (rows.length > 100) return refuse(reply, 400, 'LIMIT_EXCEEDED', 'record limit exceeded', { limit: 100 });
    const answers = rows.map((one, index) => row(module, one, index));
    return reply.code(statusOf(answers, well)).send({ data: answers });
  });

const list = (state: State, module: Module, { query, headers }: FastifyRequest<InModule>, reply: FastifyReply): FastifyReply => {
  const fields = (query.fields ?? '').split(',').filter(Boolean);
  if (fields.length === 0)
    return refuse(reply, 400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', { param_name: 'fields' });
  if (fields.length > 50) return refuse(reply, 400, 'LIMIT_EXCEEDED', 'Max field limit exceeded', { limit: 50 });
  const since = Date.parse(String(headers['if-modified-since'] ?? ''));
  const records = allOf(state, module)
    .filter((record) => query.converted === 'both' || isConverted(record) === (query.converted === 'true'))
    .filter((record) => Number.isNaN(since) || Date.parse(record.Modified_Time) > since);
  if (records.length === 0 && !Number.isNaN(since)) return reply.code(304).send();
  const page = boundedNumber(query.page, { usual: 1, least: 1, most: 10_000 });
  const per_page = boundedNumber(query.per_page, { usual: 200, least: 1, most: 200 });
  const { items, more } = pageByNumber(records, page, per_page);
  const info = { per_page, count: items.length, page, sort_by: 'id', sort_order: 'desc', more_records: more };
  return listed(
    reply,
    'data',
    items.map((record) => picked(state, module, record, fields)),
    info,
  );
};

const remove = (state: State, module: Module, ids: string[], reply: FastifyReply): FastifyReply => {
  const rows = ids.map((id): RowAnswer => {
    const deleted = recordsOf(state, module.api_name).delete(id);
    return deleted
      ? { code: 'SUCCESS', details: { id }, message: 'record deleted', status: 'success' }
      : rowError('INVALID_DATA', 'the id given seems to be invalid', { id });
  });
  return reply.code(statusOf(rows, 200)).send({ data: rows });
};

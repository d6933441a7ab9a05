import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import {
  changeLookupTableSchema,
  createLookupTableSchema,
  doneSchema,
  importedSchema,
  importLookupSchema,
  lookupTableListSchema,
  lookupTableSchema,
  setLookupRowsSchema,
  tableParamsSchema,
  tryLookupQuerySchema,
  tryLookupSchema,
  yesSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { keepRows } from '../tables/keep-rows.js';
import { rowsFromCsv, tableToCsv } from '../tables/table-csv.js';
import { found } from '../things.js';

const tags = ['lookup tables'];
const largeBody = 8 * 1024 * 1024;

/** Tables of the organisation: from a number or a text to a row. */
export const lookupTableRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  const one = async (organisationId: string, tableId: string) => found(await store.tables.one(organisationId, tableId), 'table');

  app.get(
    '/lookup-tables',
    route('viewer', { tags, summary: 'List tables', response: { 200: lookupTableListSchema } }),
    async ({ caller }) => ({
      tables: await store.tables.list(caller.organisation.id),
    }),
  );
  app.post(
    '/lookup-tables',
    route('builder', { tags, summary: 'Make a table', body: createLookupTableSchema, response: { 201: lookupTableSchema } }),
    async ({ caller, body }, reply) => reply.status(201).send(await store.tables.create(caller.organisation.id, body)),
  );
  app.get(
    '/lookup-tables/:tableId',
    route('viewer', { tags, summary: 'One table with its rows', params: tableParamsSchema, response: { 200: lookupTableSchema } }),
    async ({ caller, params }) => one(caller.organisation.id, params.tableId),
  );
  app.patch(
    '/lookup-tables/:tableId',
    route('builder', {
      tags,
      summary: 'Change name, columns or default row',
      params: tableParamsSchema,
      body: changeLookupTableSchema,
      response: { 200: lookupTableSchema },
    }),
    async ({ caller, params, body }) => {
      const table = await one(caller.organisation.id, params.tableId);
      await store.tables.change(caller.organisation.id, table.id, body);
      return one(caller.organisation.id, table.id);
    },
  );
  app.delete(
    '/lookup-tables/:tableId',
    route('builder', {
      tags,
      summary: 'Delete; with flows on it only when confirmed',
      params: tableParamsSchema,
      querystring: z.object({ confirmed: yesSchema.default(false) }),
      response: { 200: doneSchema },
    }),
    async ({ caller, params, query }) => {
      const { id, name, usedByFlows: flows } = await one(caller.organisation.id, params.tableId);
      if (flows.length > 0 && !query.confirmed)
        throw new ApiError('tableInUse', { flows: flows.map((flow) => flow.name).join(', ') }, { flows });
      await store.tables.remove(caller.organisation.id, id);
      await store.audit.write({ organisationId: caller.organisation.id, by: caller.by, act: 'table.delete', about: id, detail: { name } });
      return { done: true as const };
    },
  );
  app.put(
    '/lookup-tables/:tableId/rows',
    {
      ...route('builder', {
        tags,
        summary: 'Replace all rows',
        params: tableParamsSchema,
        body: setLookupRowsSchema,
        response: { 200: lookupTableSchema },
      }),
      bodyLimit: largeBody,
    },
    async ({ caller, params, body }) => {
      const table = await one(caller.organisation.id, params.tableId);
      await keepRows(store, { organisationId: caller.organisation.id, tableId: table.id, rows: body.rows });
      return one(caller.organisation.id, table.id);
    },
  );
  app.get(
    '/lookup-tables/:tableId/try',
    route('viewer', {
      tags,
      summary: 'What a key gives',
      params: tableParamsSchema,
      querystring: tryLookupQuerySchema,
      response: { 200: tryLookupSchema },
    }),
    async ({ caller, params, query }) => {
      const table = await one(caller.organisation.id, params.tableId);
      const answer = await store.tables.lookup(caller.organisation.id, table.id, query.key);
      return { row: answer?.row ?? null, isDefault: answer?.isDefault ?? false };
    },
  );
  app.post(
    '/lookup-tables/:tableId/import',
    {
      ...route('builder', {
        tags,
        summary: 'Replace all rows by those of a CSV file',
        params: tableParamsSchema,
        body: importLookupSchema,
        response: { 200: importedSchema },
      }),
      bodyLimit: largeBody,
    },
    async ({ caller, params, body }) => {
      const table = await one(caller.organisation.id, params.tableId);
      const rows = rowsFromCsv(body.csv, table);
      await keepRows(store, { organisationId: caller.organisation.id, tableId: table.id, rows });
      return { rows: rows.length };
    },
  );
  app.get(
    '/lookup-tables/:tableId/export',
    { config: { least: 'viewer' }, schema: { tags, summary: 'All rows as CSV', params: tableParamsSchema } },
    async ({ caller, params }, reply) => {
      const table = await one(caller.organisation.id, params.tableId);
      const name = encodeURIComponent(`${table.name}.csv`);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(tableToCsv(table));
    },
  );
};

import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { JsonObject } from '@navette/flow';
import type { FastifyInstance } from 'fastify';
import { listed, refuse } from '../answers.js';
import { moduleOf } from '../data/modules.js';
import { picked } from '../read.js';
import { statusOf } from '../rows.js';
import { idOf } from '../rules.js';
import { recordsOf, type State } from '../state.js';
import { insertRow } from '../write.js';

type OfRecord = { Params: { module: string; id: string }; Body: { data?: JsonObject[] } | undefined; Querystring: { fields?: string } };

/** Notes of one record. */
export const addNotes = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<OfRecord>('/:module/:id/Notes', async ({ params, query }, reply) => {
    const notes = moduleOf('Notes');
    const fields = (query.fields ?? '').split(',').filter(Boolean);
    if (!notes || fields.length === 0)
      return refuse(reply, 400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', { param_name: 'fields' });
    const found = [...recordsOf(kit.state(), 'Notes').values()].filter((note) => idOf(note.Parent_Id ?? null) === params.id).reverse();
    const info = { per_page: 200, count: found.length, page: 1, more_records: false };
    return listed(
      reply,
      'data',
      found.slice(0, 200).map((note) => picked(kit.state(), notes, note, fields)),
      info,
    );
  });
  app.post<OfRecord>('/:module/:id/Notes', async ({ params, body }, reply) => {
    const notes = moduleOf('Notes');
    const parent = { id: params.id, module: { api_name: params.module } };
    if (!notes || !moduleOf(params.module)) return refuse(reply, 400, 'INVALID_MODULE', 'the module name given seems to be invalid');
    const rows = (body?.data ?? []).map((row, index) => insertRow(kit.state(), notes, { ...row, Parent_Id: parent }, index));
    return reply.code(statusOf(rows, 201)).send({ data: rows });
  });
};

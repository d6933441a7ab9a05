import { boundedNumber, type EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LoggedCall } from '../records.js';
import { teamId } from '../seed.js';
import type { State } from '../state.js';

type CallQuery = Partial<Record<'start_date' | 'end_date' | 'limit_count' | 'limit_offset' | 'last_id_returned' | 'call_type', string>>;

const longest = 15 * 24 * 3_600_000;

export const addCalls = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<{ Querystring: CallQuery }>('/calls', async ({ query }, reply) => answer(kit.state(), query, reply));
  app.post<{ Body: CallQuery | undefined }>('/calls', async ({ body }, reply) => answer(kit.state(), body ?? {}, reply));
  app.get<{ Params: { id: string } }>('/calls/:id', async ({ params }, reply) => {
    const lines = kit.state().calls.filter(({ call_id }) => String(call_id) === params.id);
    if (lines.length === 0) return reply.code(404).send({ error: 'Call not found' });
    return { call_list_count: lines.length, call_list: lines, total_call_count: lines.length };
  });
};

const answer = (state: State, query: CallQuery, reply: FastifyReply) => {
  const problem = problemOf(query);
  if (problem) return reply.code(400).send({ error: problem });
  const found = state.calls.filter((line) => isWanted(line, query));
  const after = query.last_id_returned ? found.filter(({ cdr_id }) => cdr_id < Number(query.last_id_returned)) : found;
  const offset = boundedNumber(query.limit_offset, { usual: 0, least: 0, most: 9000 });
  const page = after.slice(offset, offset + boundedNumber(query.limit_count, { usual: 100, least: 1, most: 1000 }));
  if (page.length === 0) return reply.code(204).send();
  return {
    user_id: null,
    team_id: teamId,
    total_call_count: found.length,
    total_missed_call_count: found.filter(({ last_state }) => last_state === 'MISSED').length,
    call_list_count: page.length,
    call_list: page,
  };
};

const problemOf = ({ start_date, end_date, limit_count, limit_offset }: CallQuery): string | undefined => {
  if (Number(limit_count ?? 0) > 1000) return 'limit_count must be at most 1000';
  if (Number(limit_offset ?? 0) > 9000) return 'limit_offset must be at most 9000';
  if ((start_date === undefined) !== (end_date === undefined)) return 'start_date and end_date go together';
  if (start_date === undefined || end_date === undefined) return undefined;
  const [start, end] = [Date.parse(start_date), Date.parse(end_date)];
  if (Number.isNaN(start) || Number.isNaN(end)) return 'Dates must be ISO 8601';
  if (start > end) return 'start_date is after end_date';
  return end - start > longest ? 'The period must be at most 15 days' : undefined;
};

const isWanted = (line: LoggedCall, { start_date, end_date, call_type }: CallQuery): boolean => {
  const at = Date.parse(line.start_time);
  if (start_date && at < Date.parse(start_date)) return false;
  if (end_date && at > Date.parse(end_date)) return false;
  if (call_type === 'OUT') return line.direction === 'out';
  return !call_type || line.last_state === call_type;
};

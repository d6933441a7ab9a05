import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { teamId } from '../seed.js';
import type { State } from '../state.js';

/** Team, users, numbers, groups, tags: what the option lists read. */
export const addAccount = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get('/teams', async () => {
    const state = kit.state();
    return { id: teamId, name: 'Acme', numbers: numbersOf(state), users: usersOf(state), ivrs: [], conferences: [] };
  });
  app.get('/users', async (_request, reply) => listed(reply, 'user_list', usersOf(kit.state())));
  app.get<{ Params: { id: string } }>('/users/:id', async ({ params }, reply) => {
    const user = usersOf(kit.state()).find(({ user_id }) => String(user_id) === params.id);
    return user ?? reply.code(404).send({ error: 'User not found' });
  });
  app.get('/numbers', async (_request, reply) => listed(reply, 'list', numbersOf(kit.state())));
  app.get('/groups', async (_request, reply) => listed(reply, 'list', kit.state().groups));
  app.get('/tags', async (_request, reply) => listed(reply, 'list', kit.state().tags));
  app.get('/ivrs', async (_request, reply) => listed(reply, 'list', []));
};

/** An empty list has no body at all. */
export const listed = (reply: FastifyReply, name: string, rows: unknown[]) =>
  rows.length === 0 ? reply.code(204).send() : reply.send({ [`${name}_count`]: rows.length, [name]: rows });

const numbersOf = ({ numbers }: State) => numbers.map(({ number, label, type, format }) => ({ number, label, type, format }));

const usersOf = ({ users, numbers }: State) =>
  users.map((user) => ({
    ...user,
    numbers: numbers
      .filter(({ user_id }) => user_id === user.user_id)
      .map(({ number, label, type, format }) => ({ number, label, type, format })),
  }));

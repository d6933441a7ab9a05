import { boundedNumber, type EmulatorKit, pageByNumber } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { listed } from '../answers.js';
import type { ZohoUser } from '../data/users.js';
import type { State } from '../state.js';

const kinds: Record<string, (user: ZohoUser, index: number) => boolean> = {
  AllUsers: () => true,
  ActiveUsers: ({ status }) => status === 'active',
  DeactiveUsers: ({ status }) => status !== 'active',
  CurrentUser: (_user, index) => index === 0,
  AdminUsers: ({ profile }) => profile.name === 'Administrator',
};

type UserQuery = Partial<Record<'type' | 'page' | 'per_page', string>>;

export const addUsers = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<{ Querystring: UserQuery }>('/users', async ({ query }, reply) => {
    const users = kit.state().users.filter(kinds[query.type ?? 'AllUsers'] ?? (() => false));
    const page = boundedNumber(query.page, { usual: 1, least: 1, most: 1000 });
    const per_page = boundedNumber(query.per_page, { usual: 200, least: 1, most: 200 });
    const { items, more } = pageByNumber(users, page, per_page);
    return listed(reply, 'users', items, { per_page, count: items.length, page, more_records: more });
  });
  app.get<{ Params: { id: string } }>('/users/:id', async ({ params }, reply) =>
    listed(
      reply,
      'users',
      kit.state().users.filter(({ id }) => id === params.id),
    ),
  );
  app.get('/org', async () => ({
    org: [
      {
        id: '5843104000000000501',
        company_name: 'Acme',
        zgid: '20080123456',
        country: 'France',
        time_zone: 'Europe/Paris',
        currency: 'EUR',
        primary_email: 'claire.leroy@acme.example',
      },
    ],
  }));
};

import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { formatOf } from '../format.js';
import type { Contact } from '../records.js';
import { teamId } from '../seed.js';
import { type State, takeId } from '../state.js';
import { listed } from './account.js';

type ContactWanted = {
  firstname?: string;
  lastname?: string;
  company?: string;
  is_shared?: boolean;
  numbers?: { number?: unknown; type?: string }[];
};
type Body = { contacts?: ContactWanted[]; search?: string; limit_count?: number; limit_offset?: number };

/** POST is two things: with `contacts` it creates, otherwise it filters. */
export const addContacts = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get('/contacts', async (_request, reply) => listed(reply, 'contact_list', kit.state().contacts));
  app.post<{ Body: Body | undefined }>('/contacts', async ({ body = {} }, reply) => {
    if (!body.contacts) return listed(reply, 'contact_list', search(kit.state(), body));
    const problem = problemOf(body.contacts);
    if (problem) return reply.code(400).send({ error: problem });
    const created = body.contacts.map((wanted) => create(kit.state(), wanted));
    return listed(reply, 'contact_list', created);
  });
  app.get<{ Params: { id: string } }>('/contacts/:id', async ({ params }, reply) => {
    return find(kit.state(), params.id) ?? reply.code(404).send({ error: 'Contact not found' });
  });
  app.put<{ Params: { id: string }; Body: ContactWanted }>('/contacts/:id', async ({ params, body }, reply) => {
    const contact = find(kit.state(), params.id);
    if (!contact) return reply.code(404).send({ error: 'Contact not found' });
    for (const name of ['firstname', 'lastname', 'company'] as const) contact[name] = body[name] ?? contact[name];
    contact.concat_name = `${contact.firstname} ${contact.lastname}`.trim();
    return contact;
  });
  app.delete<{ Params: { id: string } }>('/contacts/:id', async ({ params }, reply) => {
    const state = kit.state();
    if (!find(state, params.id)) return reply.code(404).send({ error: 'Contact not found' });
    state.contacts = state.contacts.filter(({ contact_id }) => String(contact_id) !== params.id);
    return reply.code(204).send();
  });
};

const find = (state: State, id: string): Contact | undefined => state.contacts.find(({ contact_id }) => String(contact_id) === id);

const search = ({ contacts }: State, { search: wanted = '', limit_offset = 0, limit_count = 100 }: Body): Contact[] => {
  const text = wanted.toLowerCase();
  const matches = ({ concat_name, company, numbers }: Contact) =>
    [concat_name, company, ...numbers.map(({ number }) => String(number))].some((one) => one.toLowerCase().includes(text));
  return contacts.filter(matches).slice(limit_offset, limit_offset + limit_count);
};

const problemOf = (wanted: ContactWanted[]): string | undefined => {
  if (wanted.length > 50) return 'At most 50 contacts';
  const numbers = wanted.flatMap(({ numbers = [] }) => numbers);
  return numbers.every(({ number }) => Number.isSafeInteger(number)) ? undefined : 'number must be an integer';
};

const create = (state: State, wanted: ContactWanted): Contact => {
  const contact: Contact = {
    contact_id: 700_000 + takeId(state),
    team_id: teamId,
    user_id: null,
    firstname: wanted.firstname ?? '',
    lastname: wanted.lastname ?? '',
    company: wanted.company ?? '',
    concat_name: `${wanted.firstname ?? ''} ${wanted.lastname ?? ''}`.trim(),
    color: '3CC8C8',
    is_shared: wanted.is_shared ?? false,
    creation_date: new Date().toISOString(),
    social_service: null,
    social_service_id: null,
    social_profile_url: null,
    numbers: (wanted.numbers ?? []).map(({ number, type }) => ({
      number: Number(number),
      type: type ?? 'other',
      format: formatOf(Number(number)),
    })),
  };
  state.contacts.unshift(contact);
  return contact;
};

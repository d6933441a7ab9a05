import type { EmulatorKit, OAuthServer } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { practice } from '../../src/practice.js';
import { moduleOf } from '../data/modules.js';
import { allOf, whole } from '../read.js';
import { recordsOf, type State, zohoTime } from '../state.js';

const limitsBody = z.object({ concurrency: z.number().int().min(0) });
const scopesBody = z.object({ missing: z.array(z.string()) });
const tokensBody = z.object({ become: z.enum(['expired', 'revoked', 'valid']) });

/** Switches for tests and scripts, and records without a token. */
export const addTestRoutes = (app: FastifyInstance, kit: EmulatorKit<State>, oauth: OAuthServer): void => {
  app.get<{ Params: { module: string } }>('/__test/records/:module', async ({ params }, reply) => {
    const module = moduleOf(params.module);
    if (!module) return reply.code(404).send({ message: 'Unknown module' });
    const records = allOf(kit.state(), module).map(whole);
    return { count: records.length, records };
  });
  app.post<{ Params: { id: string } }>('/__test/convert/:id', async ({ params }, reply) => {
    const lead = recordsOf(kit.state(), 'Leads').get(params.id);
    if (!lead) return reply.code(404).send({ message: 'Unknown lead' });
    Object.assign(lead, { Converted__s: true, Modified_Time: zohoTime(new Date()) });
    return { done: true };
  });
  app.post('/__test/limits', async ({ body }) => Object.assign(kit.state(), limitsBody.parse(body)) && { done: true });
  app.post('/__test/scopes', async ({ body }) => {
    kit.state().missingScopes = scopesBody.parse(body).missing;
    return { done: true };
  });
  app.post('/__test/tokens', async ({ body }) => {
    const { become } = tokensBody.parse(body);
    if (become === 'expired') oauth.expireAll();
    if (become === 'revoked') oauth.revokeAll();
    if (become === 'valid') oauth.allow(practice.refreshToken);
    return { become, given: oauth.given() };
  });
};

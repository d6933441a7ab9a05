import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationLine } from '../contract/index.js';
import { owner, type RunningApi, runApi } from '../testing/running-api.js';

describe('the team', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const invite = async (email: string, role: string, ask = api.ask): Promise<InvitationLine> =>
    (await ask('POST', '/api/invitations', { email, role })).json();
  const accept = (invitation: InvitationLine, body: object) =>
    api.app.inject({ method: 'POST', url: `/api/invitations/${invitation.id}/accept`, payload: body });
  /** Comes in by an invitation; answers how they ask from then on. */
  const join = async (email: string, role: string) => {
    const answer = await accept(await invite(email, role), { name: email, password: 'a long enough password' });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const userId: string = answer.json().user.id;
    const ask = (method: InjectOptions['method'], url: string, body?: unknown) =>
      api.app.inject({ method, url, headers: { cookie }, ...(body === undefined ? {} : { payload: body as object }) });
    return { userId, ask };
  };
  const member = async (userId: string) =>
    (await api.ask('GET', '/api/members')).json().members.find((one: { userId: string }) => one.userId === userId);
  const written = async () => (await api.ask('GET', '/api/audit')).json().entries[0];

  it('an invitation is a link by which somebody makes their account, with the role that was chosen', async () => {
    const invitation = await invite('Karim@acme.example', 'builder');
    expect(invitation).toMatchObject({ email: 'karim@acme.example', role: 'builder', invitedBy: owner.name });
    expect(invitation.link).toBe(`http://localhost:4400/invitation/${invitation.id}`);
    expect(await written()).toMatchObject({ act: 'member.invite', about: 'Karim@acme.example', detail: { role: 'builder' } });
    const seen = await api.app.inject(`/api/invitations/${invitation.id}`);
    expect(seen.json()).toEqual({
      email: 'karim@acme.example',
      role: 'builder',
      organisation: 'Acme',
      invitedBy: owner.name,
      hasAccount: false,
    });
    expect((await accept(invitation, { name: 'Karim', password: 'short' })).statusCode).toBe(400);
    const accepted = await accept(invitation, { name: 'Karim', password: 'a long enough password' });
    expect(accepted.json()).toMatchObject({ user: { name: 'Karim' }, role: 'builder', organisation: { name: 'Acme' } });
    const cookie = accepted.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    expect((await api.app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ role: 'builder' });
    expect(await member(accepted.json().user.id)).toMatchObject({ role: 'builder', lastSeenAt: expect.any(String) });

    expect((await accept(invitation, { name: 'Again', password: 'a long enough password' })).json().error.code).toBe('invitationGone');
    expect((await api.ask('GET', '/api/invitations')).json()).toEqual({ invitations: [] });
    const twice = await api.ask('POST', '/api/invitations', { email: 'KARIM@acme.example', role: 'viewer' });
    expect([twice.statusCode, twice.json().error.code]).toEqual([409, 'alreadyMember']);
  });

  it('a second invitation to one address takes the place of the first, and one that is withdrawn or old lets nobody in', async () => {
    const first = await invite('anna@acme.example', 'viewer');
    const second = await invite('anna@acme.example', 'operator');
    expect((await api.ask('GET', '/api/invitations')).json().invitations).toEqual([second]);
    const body = { name: 'Anna', password: 'a long enough password' };
    expect((await accept(first, body)).statusCode).toBe(404);
    expect((await api.ask('DELETE', `/api/invitations/${second.id}`)).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'member.withdraw', about: 'anna@acme.example' });
    expect((await accept(second, body)).statusCode).toBe(404);
    expect((await api.app.inject(`/api/invitations/${second.id}`)).json().error.sentence).toMatch(/7 days/);
    expect((await api.ask('DELETE', `/api/invitations/${second.id}`)).statusCode).toBe(404);
  });

  it('only admins and owners invite, nobody above their own role, and no script', async () => {
    const builder = await join('bea@acme.example', 'builder');
    const admin = await join('adam@acme.example', 'admin');
    const anybody = { email: 'new@acme.example', role: 'viewer' };
    expect((await builder.ask('POST', '/api/invitations', anybody)).statusCode).toBe(403);
    expect((await builder.ask('GET', '/api/invitations')).statusCode).toBe(403);
    expect((await admin.ask('POST', '/api/invitations', { ...anybody, role: 'owner' })).json().error.code).toBe('roleTooLow');
    expect((await admin.ask('POST', '/api/invitations', anybody)).statusCode).toBe(201);
    const key = await api.as('owner');
    expect((await key('POST', '/api/invitations', anybody)).json().error.code).toBe('personNeeded');
    const back = await admin.ask('GET', '/api/auth/organization/list-members');
    expect([back.statusCode, back.json().error.code]).toEqual([404, 'routeUnknown']);
  });

  it('a role is changed by whoever has it or more, and not one’s own', async () => {
    const admin = await join('alma@acme.example', 'admin');
    const builder = await join('bob@acme.example', 'builder');
    const ownerId: string = (await api.ask('GET', '/api/me')).json().user.id;
    expect((await admin.ask('PUT', `/api/members/${builder.userId}/role`, { role: 'operator' })).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'member.role', about: builder.userId, detail: { before: 'builder', role: 'operator' } });
    expect((await builder.ask('POST', '/api/flows', { from: 'empty', name: 'x' })).statusCode).toBe(403);
    expect((await admin.ask('PUT', `/api/members/${builder.userId}/role`, { role: 'owner' })).statusCode).toBe(403);
    expect((await admin.ask('PUT', `/api/members/${ownerId}/role`, { role: 'viewer' })).statusCode).toBe(403);
    expect((await admin.ask('PUT', `/api/members/${admin.userId}/role`, { role: 'viewer' })).json().error.code).toBe('ownAccount');
    expect((await builder.ask('PUT', `/api/members/${builder.userId}/role`, { role: 'admin' })).statusCode).toBe(403);
    expect((await api.ask('PUT', '/api/members/nobody/role', { role: 'admin' })).statusCode).toBe(404);
  });

  it('who is deactivated is out at once, and somebody else looks after what was theirs; invited again they are back', async () => {
    const leaving = await join('lea@acme.example', 'builder');
    const staying = await join('sam@acme.example', 'builder');
    const flow = (await leaving.ask('POST', '/api/flows', { from: 'empty', name: 'Mine' })).json();
    await api.store.apiKeys.create({ organisationId: api.organisationId, userId: leaving.userId, name: 'script', role: 'viewer' });
    const holdings = async (userId: string) => (await api.ask('GET', `/api/members/${userId}/holdings`)).json();
    expect(await holdings(leaving.userId)).toEqual({ flows: 1, connections: 0, apiKeys: 1 });
    const leave = (takenOverBy: string) => api.ask('POST', `/api/members/${leaving.userId}/deactivate`, { takenOverBy });
    expect((await leave(leaving.userId)).statusCode).toBe(404);
    expect((await leave(staying.userId)).statusCode).toBe(200);
    expect((await leaving.ask('GET', '/api/flows')).statusCode).toBe(401);
    expect(await member(leaving.userId)).toBeUndefined();
    expect(await holdings(staying.userId)).toEqual({ flows: 1, connections: 0, apiKeys: 0 });
    expect(await holdings(leaving.userId)).toEqual({ flows: 0, connections: 0, apiKeys: 0 });
    expect((await api.ask('GET', `/api/flows/${flow.id}`)).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'member.deactivate', about: leaving.userId, detail: { takenOverBy: staying.userId } });

    const again = await invite('lea@acme.example', 'viewer');
    expect((await api.app.inject(`/api/invitations/${again.id}`)).json()).toMatchObject({ hasAccount: true });
    expect((await accept(again, { password: 'something else entirely' })).json().error.code).toBe('signInRefused');
    expect((await accept(again, { password: 'a long enough password' })).json()).toMatchObject({
      role: 'viewer',
      user: { id: leaving.userId },
    });
  });
});

import { fromNodeHeaders } from 'better-auth/node';
import { type ApiInstance, route } from '../api-instance.js';
import type { Auth } from '../auth/create-auth.js';
import { requireRole } from '../auth/guard.js';
import type { Identify } from '../auth/identify.js';
import {
  acceptInvitationSchema,
  doneSchema,
  invitationListSchema,
  invitationParamsSchema,
  invitationSchema,
  inviteSchema,
  meSchema,
  openInvitationSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { languageOf } from '../language.js';
import { isRole, type Role } from '../roles.js';
import { acceptInvitation } from '../team/accept-invitation.js';
import { found } from '../things.js';

type Deps = Pick<ApiDeps, 'store' | 'publicUrl' | 'sandboxUrl'> & { auth: Auth; identify: Identify };
const tags = ['team'];

/** Who is asked to come in, and coming in. An invitation is a link: whoever has it makes the account of its address. */
export const invitationRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store, auth, identify } = deps;
  const linkTo = (id: string) => `${deps.publicUrl}/invitation/${id}`;
  const openOnes = async (organisationId: string) =>
    (await store.accounts.invitations(organisationId)).flatMap(({ role, ...invitation }) =>
      isRole(role) ? [{ ...invitation, role, link: linkTo(invitation.id) }] : [],
    );

  app.get(
    '/invitations',
    route('admin', { tags, summary: 'Invitations that can still be accepted', response: { 200: invitationListSchema } }),
    async ({ caller }) => ({ invitations: await openOnes(caller.organisation.id) }),
  );
  app.post(
    '/invitations',
    route('admin', { tags, summary: 'Invite somebody', body: inviteSchema, response: { 201: invitationSchema } }),
    async ({ caller, body: { email, role }, headers }, reply) => {
      const organisationId = caller.organisation.id;
      if (!caller.user) throw new ApiError('personNeeded');
      requireRole(caller, role);
      const members = await store.accounts.members(organisationId);
      if (members.some((member) => member.email.toLowerCase() === email.toLowerCase())) throw new ApiError('alreadyMember', { email });
      const body = { email, role, organizationId: organisationId };
      const { id } = await auth.api.createInvitation({ body, headers: fromNodeHeaders(headers) });
      await store.audit.write({ organisationId, by: caller.by, act: 'member.invite', about: email, detail: { role } });
      const made = (await openOnes(organisationId)).find((invitation) => invitation.id === id);
      return reply.status(201).send(found(made, 'invitation'));
    },
  );
  app.delete(
    '/invitations/:invitationId',
    route('admin', { tags, summary: 'Withdraw an invitation', params: invitationParamsSchema, response: { 200: doneSchema } }),
    async ({ caller, params: { invitationId }, headers }) => {
      const organisationId = caller.organisation.id;
      if (!caller.user) throw new ApiError('personNeeded');
      const open = found(
        (await openOnes(organisationId)).find(({ id }) => id === invitationId),
        'invitation',
      );
      requireRole(caller, open.role);
      await auth.api.cancelInvitation({ body: { invitationId }, headers: fromNodeHeaders(headers) });
      await store.audit.write({ organisationId, by: caller.by, act: 'member.withdraw', about: open.email, detail: { role: open.role } });
      return { done: true as const };
    },
  );
  app.get(
    '/invitations/:invitationId',
    route('public', { tags, summary: 'What one is invited to', params: invitationParamsSchema, response: { 200: openInvitationSchema } }),
    async ({ params }) => {
      const invitation = await store.accounts.invitation(params.invitationId);
      if (!invitation || !isRole(invitation.role)) throw new ApiError('invitationGone');
      const { email, role, organisation, invitedBy, hasAccount } = invitation;
      return { email, role, organisation, invitedBy, hasAccount };
    },
  );
  const accepting = route('public', {
    tags,
    summary: 'Accept an invitation and sign in',
    params: invitationParamsSchema,
    body: acceptInvitationSchema,
    response: { 200: meSchema },
  });
  // Passwords are not to be tried one after the other.
  const config = { ...accepting.config, rateLimit: { max: 20, timeWindow: '1 minute' } };
  app.post('/invitations/:invitationId/accept', { ...accepting, config }, async ({ params, body, headers }, reply) => {
    const { cookies, member, organisation } = await acceptInvitation(deps, { ...params, ...body });
    identify.forget();
    for (const cookie of cookies) reply.header('set-cookie', cookie);
    const { userId: id, name, email, role } = member;
    const practice = deps.sandboxUrl !== undefined;
    return { user: { id, name, email }, organisation, role: role as Role, language: languageOf(headers['accept-language']), practice };
  });
};

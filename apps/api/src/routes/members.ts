import { fromNodeHeaders } from 'better-auth/node';
import { type ApiInstance, route } from '../api-instance.js';
import type { Auth } from '../auth/create-auth.js';
import { requireRole } from '../auth/guard.js';
import type { Identify } from '../auth/identify.js';
import { deactivateSchema, doneSchema, holdingsSchema, memberParamsSchema, memberRoleSchema, membersSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { isRole } from '../roles.js';
import { memberToChange } from '../team/member-to-change.js';
import { found } from '../things.js';

type Deps = Pick<ApiDeps, 'store'> & { auth: Auth; identify: Identify };
const tags = ['team'];

/** Who is here, what each may do, and leaving: flows and connections of who leaves pass to somebody who stays. */
export const memberRoutes = (app: ApiInstance, { store, auth, identify }: Deps): void => {
  app.get('/members', route('viewer', { tags, summary: 'Who is here?', response: { 200: membersSchema } }), async ({ caller }) => ({
    members: (await store.accounts.members(caller.organisation.id)).flatMap(({ role, ...member }) =>
      isRole(role) ? [{ ...member, role }] : [],
    ),
  }));
  app.put(
    '/members/:userId/role',
    route('admin', {
      tags,
      summary: 'Give a member another role',
      params: memberParamsSchema,
      body: memberRoleSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { userId }, body: { role }, headers }) => {
      if (!caller.user) throw new ApiError('personNeeded');
      requireRole(caller, role);
      const organisationId = caller.organisation.id;
      const { memberId, role: before } = await memberToChange(store, caller, userId);
      await auth.api.updateMemberRole({ body: { memberId, role, organizationId: organisationId }, headers: fromNodeHeaders(headers) });
      identify.forget();
      await store.audit.write({ organisationId, by: caller.by, act: 'member.role', about: userId, detail: { before, role } });
      return { done: true as const };
    },
  );
  app.get(
    '/members/:userId/holdings',
    route('admin', { tags, summary: 'What a member looks after', params: memberParamsSchema, response: { 200: holdingsSchema } }),
    async ({ caller, params }) => store.accounts.holdings(caller.organisation.id, params.userId),
  );
  app.post(
    '/members/:userId/deactivate',
    route('admin', {
      tags,
      summary: 'Let a member in no longer',
      params: memberParamsSchema,
      body: deactivateSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { userId }, body: { takenOverBy }, headers }) => {
      if (!caller.user) throw new ApiError('personNeeded');
      const organisationId = caller.organisation.id;
      const { memberId, name } = await memberToChange(store, caller, userId);
      const others = (await store.accounts.members(organisationId)).filter((member) => member.userId !== userId);
      const successor = found(
        others.find((member) => member.userId === takenOverBy),
        'member',
      );
      const body = { memberIdOrEmail: memberId, organizationId: organisationId };
      await auth.api.removeMember({ body, headers: fromNodeHeaders(headers) });
      await store.accounts.handOver(organisationId, { from: userId, to: successor.userId });
      await (await auth.$context).internalAdapter.deleteUserSessions(userId);
      identify.forget();
      await store.audit.write({ organisationId, by: caller.by, act: 'member.deactivate', about: userId, detail: { name, takenOverBy } });
      return { done: true as const };
    },
  );
};

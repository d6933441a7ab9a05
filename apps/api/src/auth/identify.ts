import type { Store } from '@navette/store';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors.js';
import { isRole, type Role } from '../roles.js';
import type { Auth } from './create-auth.js';

/** Who asks: a person with a session, or a script with a key. */
export type Caller = {
  user: { id: string; name: string; email: string } | null;
  organisation: { id: string; name: string };
  role: Role;
  /** As written in the audit and as author: the user's id, or `key:<id>`. */
  by: string;
};

/** How long a session is believed without asking the database again: a changed role takes effect within it. */
const believedFor = 5_000;

export type Identify = ((request: FastifyRequest) => Promise<Caller>) & { forget(): void };

export const createIdentify = (deps: { auth: Auth; store: Store }): Identify => {
  const known = new Map<string, { caller: Caller; until: number }>();
  const identify = async (request: FastifyRequest): Promise<Caller> => {
    const credential = request.headers.authorization ?? request.headers.cookie;
    if (!credential) throw new ApiError('notSignedIn');
    const hit = known.get(credential);
    if (hit && hit.until > Date.now()) return hit.caller;
    const caller = request.headers.authorization ? await byKey(deps, request.headers.authorization) : await bySession(deps.auth, request);
    if (known.size > 1_000) known.clear();
    known.set(credential, { caller, until: Date.now() + believedFor });
    return caller;
  };
  return Object.assign(identify, { forget: () => known.clear() });
};

const byKey = async ({ store, auth }: { store: Store; auth: Auth }, header: string): Promise<Caller> => {
  const text = /^Bearer\s+(nvt_\S+)$/i.exec(header)?.[1];
  const key = text ? await store.apiKeys.find(text) : undefined;
  if (!key || !isRole(key.role)) throw new ApiError('apiKeyUnknown');
  const organisation = await organisationOf(auth, key.organisationId);
  if (!organisation) throw new ApiError('apiKeyUnknown');
  return { user: null, organisation, role: key.role, by: `key:${key.id}` };
};

const bySession = async (auth: Auth, request: FastifyRequest): Promise<Caller> => {
  const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  if (!session) throw new ApiError('notSignedIn');
  const { id, name, email } = session.user;
  const organisationId = session.session.activeOrganizationId;
  const { adapter } = await auth.$context;
  const membership = await adapter.findOne<{ organizationId: string; role: string }>({
    model: 'member',
    where: [{ field: 'userId', value: id }, ...(organisationId ? [{ field: 'organizationId', value: organisationId }] : [])],
  });
  const organisation = membership && (await organisationOf(auth, membership.organizationId));
  if (!membership || !organisation || !isRole(membership.role)) throw new ApiError('noOrganisation');
  return { user: { id, name, email }, organisation, role: membership.role, by: id };
};

const organisationOf = async (auth: Auth, id: string): Promise<{ id: string; name: string } | null> => {
  const { adapter } = await auth.$context;
  const found = await adapter.findOne<{ id: string; name: string }>({ model: 'organization', where: [{ field: 'id', value: id }] });
  return found && { id: found.id, name: found.name };
};

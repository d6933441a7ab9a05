import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@navette/store';
import type { SetupRequest } from '../contract/index.js';
import { ApiError } from '../errors.js';
import type { Auth } from './create-auth.js';

export type OwnerMade = {
  /** Set-Cookie lines of the owner's session. */
  cookies: string[];
  user: { id: string; name: string; email: string };
  organisation: { id: string; name: string };
};

/** First run: the owner's account and the organisation. Refused as soon as there is an owner. */
export const createSetup = (deps: { auth: Auth; store: Store; dataDir?: string }) => {
  let turn: Promise<unknown> = Promise.resolve();

  const needsOwner = async (): Promise<boolean> => !(await deps.store.accounts.hasOwner());

  const setUp = async (request: SetupRequest): Promise<OwnerMade> => {
    if (!(await needsOwner())) throw new ApiError('setupDone');
    const userId = await ensureUser(deps.auth, request);
    const organisation = await deps.auth.api.createOrganization({
      body: { name: request.organisation, slug: slugOf(request.organisation), userId },
    });
    if (!organisation) throw new ApiError('setupRefused', { reason: request.organisation });
    if (deps.dataDir) await keepOwnerKey(deps.store, { organisationId: organisation.id, userId, dataDir: deps.dataDir });
    await deps.store.audit.write({ organisationId: organisation.id, by: userId, act: 'setup', about: request.organisation });
    const signedIn = await deps.auth.api.signInEmail({ body: request, returnHeaders: true });
    const user = { id: userId, name: request.name, email: request.email };
    return { cookies: signedIn.headers.getSetCookie(), user, organisation: { id: organisation.id, name: organisation.name } };
  };

  return {
    needsOwner,
    /** One at a time: two browsers on the first page cannot both become owner. */
    setUp(request: SetupRequest): Promise<OwnerMade> {
      const mine = turn.then(() => setUp(request));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
};

/** An account left over from a set-up that was cut short is taken up again when its password is known. */
const ensureUser = async (auth: Auth, { name, email, password }: SetupRequest): Promise<string> => {
  const { internalAdapter } = await auth.$context;
  const existing = await internalAdapter.findUserByEmail(email);
  if (existing) return (await auth.api.signInEmail({ body: { email, password } })).user.id;
  return (await auth.api.signUpEmail({ body: { name, email, password } })).user.id;
};

const slugOf = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'organisation';
};

/** For scripts on this machine: readable by the owner of the data folder only. */
const keepOwnerKey = async (store: Store, of: { organisationId: string; userId: string; dataDir: string }): Promise<void> => {
  const { key } = await store.apiKeys.create({
    organisationId: of.organisationId,
    userId: of.userId,
    name: 'owner-api-key',
    role: 'owner',
  });
  const path = join(of.dataDir, 'owner-api-key');
  await writeFile(path, `${key}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
};

import type { Store } from '@navette/store';
import type { Auth } from '../auth/create-auth.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';

type Deps = { auth: Auth; store: Store };
type Given = { invitationId: string; name?: string; password: string };

/** An account for whoever has the link: a new one, or the one of this address when its password is known. Answers Set-Cookie lines. */
export const acceptInvitation = async ({ auth, store }: Deps, { invitationId, name, password }: Given) => {
  const invitation = await store.accounts.invitation(invitationId);
  if (!invitation) throw new ApiError('invitationGone');
  const { email, organisationId } = invitation;
  if (!invitation.hasAccount)
    await auth.api
      .signUpEmail({ body: { name: name ?? email, email, password } })
      .catch((error: unknown) => refuse(error, 'accountRefused'));
  const signedIn = await auth.api
    .signInEmail({ body: { email, password }, returnHeaders: true })
    .catch((error: unknown) => refuse(error, 'signInRefused'));
  const cookies = signedIn.headers.getSetCookie();
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  await auth.api
    .acceptInvitation({ body: { invitationId }, headers: new Headers({ cookie }) })
    .catch((error: unknown) => refuse(error, 'invitationGone'));
  const members = await store.accounts.members(organisationId);
  const member = found(
    members.find(({ userId }) => userId === signedIn.response.user.id),
    'member',
  );
  await store.audit.write({ organisationId, by: member.userId, act: 'member.join', about: member.userId, detail: { role: member.role } });
  return { cookies, member, organisation: { id: organisationId, name: invitation.organisation } };
};

/** better-auth's own refusals become ours; anything else is a fault. */
const refuse = (error: unknown, code: 'accountRefused' | 'signInRefused' | 'invitationGone'): never => {
  if (error instanceof Error && error.name === 'APIError') throw new ApiError(code, { reason: error.message });
  throw error;
};

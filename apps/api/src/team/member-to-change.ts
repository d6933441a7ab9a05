import type { Member, Store } from '@navette/store';
import { requireRole } from '../auth/guard.js';
import type { Caller } from '../auth/identify.js';
import { ApiError } from '../errors.js';
import { isRole } from '../roles.js';
import { found } from '../things.js';

/** Somebody else of the team, with no more rights than whoever asks: so an owner always remains. */
export const memberToChange = async (store: Store, caller: Caller, userId: string): Promise<Member> => {
  const members = await store.accounts.members(caller.organisation.id);
  const member = found(
    members.find((one) => one.userId === userId),
    'member',
  );
  if (member.userId === caller.user?.id) throw new ApiError('ownAccount');
  if (isRole(member.role)) requireRole(caller, member.role);
  return member;
};

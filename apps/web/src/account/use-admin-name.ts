import { useMembers } from '../api/account';

/** Whom to ask for what one may not do oneself; '' until the team is known. */
export const useAdminName = (): string => useMembers().data?.members.find(({ role }) => role === 'owner' || role === 'admin')?.name ?? '';

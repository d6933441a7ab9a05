import type {
  AcceptInvitation,
  Deactivate,
  Done,
  Holdings,
  InvitationLine,
  InvitationList,
  Invite,
  Me,
  MemberRole,
  OpenInvitation,
} from '@navette/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { get, post, put, remove } from './request';

export const useInvitations = (mayAsk: boolean) =>
  useQuery({ queryKey: keys.invitations, queryFn: () => get<InvitationList>('invitations'), enabled: mayAsk });
export const useHoldings = (userId: string) =>
  useQuery({ queryKey: keys.holdings(userId), queryFn: () => get<Holdings>(`members/${userId}/holdings`) });

/** What changes the team reads it, and who is invited, anew. */
const useTeamAct = <Asked, Answer>(act: (asked: Asked) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: keys.members }), client.invalidateQueries({ queryKey: keys.invitations })]),
  });
};

export const useInvite = () => useTeamAct((body: Invite) => post<InvitationLine>('invitations', body));
export const useWithdraw = () => useTeamAct((invitationId: string) => remove<Done>(`invitations/${invitationId}`));
export const useChangeRole = () =>
  useTeamAct(({ userId, ...body }: MemberRole & { userId: string }) => put<Done>(`members/${userId}/role`, body));
export const useDeactivate = () =>
  useTeamAct(({ userId, ...body }: Deactivate & { userId: string }) => post<Done>(`members/${userId}/deactivate`, body));

/** What one is invited to; asked without an account. */
export const useOpenInvitation = (invitationId: string) =>
  useQuery({
    queryKey: keys.invitation(invitationId),
    queryFn: () => get<OpenInvitation>(`invitations/${encodeURIComponent(invitationId)}`),
    retry: false,
  });

export const useAcceptInvitation = (invitationId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AcceptInvitation) => post<Me>(`invitations/${encodeURIComponent(invitationId)}/accept`, body),
    onSuccess: () => client.clear(),
  });
};

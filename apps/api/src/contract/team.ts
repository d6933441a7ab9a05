import { z } from 'zod';
import { roleSchema } from './account.js';
import { idSchema } from './shared.js';

/** `GET /api/invitations`: those that can still be accepted, latest first. `link` is what the invited person opens. */
export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  expiresAt: z.string(),
  invitedBy: z.string(),
  link: z.string(),
});
export type InvitationLine = z.infer<typeof invitationSchema>;
export const invitationListSchema = z.object({ invitations: z.array(invitationSchema) });
export type InvitationList = z.infer<typeof invitationListSchema>;

/** `POST /api/invitations`: in the place of an earlier one to the same address. */
export const inviteSchema = z.object({ email: z.email().max(254), role: roleSchema });
export type Invite = z.input<typeof inviteSchema>;

/** `GET /api/invitations/:invitationId`, for whoever has the link. */
export const invitationParamsSchema = z.object({ invitationId: idSchema });
export const openInvitationSchema = z.object({
  email: z.string(),
  role: roleSchema,
  organisation: z.string(),
  invitedBy: z.string(),
  /** Then only the password is asked. */
  hasAccount: z.boolean(),
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

/** `POST /api/invitations/:invitationId/accept`: makes the account, or takes the one there is, and signs it in. */
export const acceptInvitationSchema = z.object({
  /** Of a new account. */
  name: z.string().trim().min(1).max(120).optional(),
  password: z.string().min(10).max(128),
});
export type AcceptInvitation = z.input<typeof acceptInvitationSchema>;

/** `PUT /api/members/:userId/role` */
export const memberParamsSchema = z.object({ userId: idSchema });
export const memberRoleSchema = z.object({ role: roleSchema });
export type MemberRole = z.input<typeof memberRoleSchema>;

/** `GET /api/members/:userId/holdings`: what somebody has to take over. */
export const holdingsSchema = z.object({ flows: z.number().int(), connections: z.number().int(), apiKeys: z.number().int() });
export type Holdings = z.infer<typeof holdingsSchema>;

/** `POST /api/members/:userId/deactivate`. `takenOverBy`: the member to whom flows and connections pass. */
export const deactivateSchema = z.object({ takenOverBy: idSchema });
export type Deactivate = z.input<typeof deactivateSchema>;

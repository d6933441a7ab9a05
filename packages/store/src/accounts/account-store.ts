/** People, as better-auth keeps them; it also writes them. */
export type AccountStore = {
  /** False on a new installation: the first-run page makes the owner. */
  hasOwner(): Promise<boolean>;
  /** Oldest first. `lastSeenAt`: to the hour; null: never signed in, or signed out everywhere. */
  members(organisationId: string): Promise<Member[]>;
  /** Those that can still be accepted, latest first. */
  invitations(organisationId: string): Promise<Invitation[]>;
  /** By its id alone, which only who was given the link knows. Undefined: there is none, or it was taken up, withdrawn or is too old. */
  invitation(id: string): Promise<OpenInvitation | undefined>;
  /** What would be left without anybody who looks after it. */
  holdings(organisationId: string, userId: string): Promise<Holdings>;
  /** Flows and connections pass to another member; keys of the API that were theirs work no longer. */
  handOver(organisationId: string, of: { from: string; to: string }): Promise<void>;
};
export type Member = {
  memberId: string;
  userId: string;
  name: string;
  email: string;
  role: string;
  since: string;
  lastSeenAt: string | null;
};
export type Invitation = { id: string; email: string; role: string; expiresAt: string; invitedBy: string };
export type OpenInvitation = Invitation & { organisationId: string; organisation: string; hasAccount: boolean };
export type Holdings = { flows: number; connections: number; apiKeys: number };

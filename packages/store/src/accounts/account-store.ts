/** People, as better-auth keeps them; it also writes them. */
export type AccountStore = {
  /** False on a new installation: the first-run page makes the owner. */
  hasOwner(): Promise<boolean>;
  members(organisationId: string): Promise<{ userId: string; name: string; email: string; role: string; since: string }[]>;
};

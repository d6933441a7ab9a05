export type SecretStore = {
  create(organisationId: string, by: string, value: string): Promise<{ id: string }>;
  ids(organisationId: string): Promise<string[]>;
  /** Decrypted, by id; without those that this organisation does not have. */
  open(organisationId: string, ids: string[]): Promise<Map<string, string>>;
};

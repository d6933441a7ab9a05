export type ApiKeyStore = {
  create(key: { organisationId: string; userId: string | null; name: string; role: string }): Promise<{ id: string; key: string }>;
  find(key: string): Promise<{ id: string; organisationId: string; userId: string | null; role: string } | undefined>;
  list(organisationId: string): Promise<{ id: string; name: string; role: string; createdAt: string; lastUsedAt: string | null }[]>;
  revoke(organisationId: string, id: string): Promise<void>;
};

import type { Json } from '@navette/flow';

export type AuditStore = {
  write(entry: { organisationId: string; by: string; act: string; about: string; detail?: Json }): Promise<void>;
  list(organisationId: string, limit: number): Promise<{ at: string; by: string; act: string; about: string; detail: Json | null }[]>;
};

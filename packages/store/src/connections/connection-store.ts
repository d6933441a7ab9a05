import type { Words } from '@navette/flow';

export type ConnectionLine = {
  id: string;
  organisationId: string;
  connector: string;
  name: string;
  account: string;
  health: 'untested' | 'works' | 'lost';
  healthDetail: Words | null;
  testedAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  usedByFlows: { id: string; name: string }[];
  heldRuns: number;
};
export type ConnectionStore = {
  list(organisationId: string): Promise<ConnectionLine[]>;
  one(organisationId: string, id: string): Promise<ConnectionLine | undefined>;
  create(
    organisationId: string,
    by: string,
    connection: { connector: string; name: string; values: Record<string, string> },
  ): Promise<{ id: string }>;
  rename(organisationId: string, id: string, name: string): Promise<void>;
  setValues(id: string, values: Record<string, string>): Promise<void>;
  setHealth(id: string, health: 'works' | 'lost', detail: { account?: string; sentence?: Words }): Promise<void>;
  touch(id: string): Promise<void>;
  remove(organisationId: string, id: string): Promise<void>;
  /** Decrypted values; undefined when it is gone. */
  open(id: string): Promise<
    | {
        id: string;
        organisationId: string;
        connector: string;
        values: Record<string, string>;
        health: 'untested' | 'works' | 'lost';
        healthDetail: Words | null;
      }
    | undefined
  >;
  /** Runs `refresh` under a lock of this connection across processes; whoever comes second reads what the first wrote. */
  refresh(
    id: string,
    isStale: (values: Record<string, string>) => boolean,
    refresh: (values: Record<string, string>) => Promise<Record<string, string>>,
  ): Promise<Record<string, string>>;
};

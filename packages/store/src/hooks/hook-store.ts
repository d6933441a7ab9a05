import type { JsonObject } from '@navette/flow';

export type HookEndpoint = {
  id: string;
  organisationId: string;
  connector: string;
  connectionId: string | null;
  flowId: string | null;
  secrets: Record<string, string>;
  settings: JsonObject;
  lastEventAt: string | null;
};
export type HookStore = {
  one(id: string): Promise<HookEndpoint | undefined>;
  /** Made once: the endpoint of a connection or of a flow. */
  ensure(of: { organisationId: string; connector: string } & ({ connectionId: string } | { flowId: string })): Promise<HookEndpoint>;
  setSecrets(id: string, secrets: Record<string, string>): Promise<void>;
  setSettings(id: string, settings: JsonObject): Promise<void>;
  ofFlow(flowId: string): Promise<HookEndpoint | undefined>;
  ofConnection(connectionId: string): Promise<HookEndpoint | undefined>;
};

import type { JsonSchema, Words } from '@navette/flow';
import type { ActionDefinition } from './action.js';
import type { ConnectionDefinition, ConnectionValues } from './connection.js';
import type { Http } from './http.js';
import type { Receiver, TriggerDefinition } from './trigger.js';

/** One choice of a dynamic list. */
export type Option = {
  value: string;
  label: string;
  detail?: string;
  /** Of a list that a mapping table is made of: what the field takes, with `x-ui`, and whether a new record cannot do without it. */
  field?: { schema: JsonSchema; required: boolean };
};

/** A list that lives in the account: users, pipelines, stages… Loaded with search and paging; a typed id is always allowed. */
export type OptionsDefinition = {
  /** Params of the step it depends on ("Choose a layout first"). */
  dependsOn?: string[];
  load(
    context: { http: Http; connection: ConnectionValues },
    query: { search: string; page?: string; params: Record<string, unknown> },
  ): Promise<{ options: Option[]; nextPage?: string }>;
};

export type ConnectorDefinition = {
  /** `zoho-crm`: its folder, and stable for ever. */
  name: string;
  version: string;
  title: Words;
  description: Words;
  /** Inline SVG, drawn by us, 24 × 24. */
  icon: string;
  colour: string;
  connection?: ConnectionDefinition;
  receiver?: Receiver;
  triggers: TriggerDefinition<any>[]; // any: a list holds definitions of different params; each is checked where it is defined
  actions: ActionDefinition<any, any>[]; // any: as above
  options?: Record<string, OptionsDefinition>;
};

export const defineConnector = (connector: ConnectorDefinition): ConnectorDefinition => connector;

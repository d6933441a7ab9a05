import type { Json, JsonSchema } from './json.js';
import type { Words } from './words.js';

/** What the editor and the compiler know of the connectors: pure JSON, from `GET /api/catalog`. */
export type Catalog = {
  connectors: CatalogConnector[];
  /** The organisation's lookup tables, where they are known: what a found row holds is then called as its columns are. */
  tables?: CatalogTable[];
};

export type CatalogTable = {
  id: string;
  columns: { id: string; label: string; type: 'text' | 'number' | 'date' | 'boolean' | 'phone' }[];
};

export type CatalogConnector = {
  name: string;
  version: string;
  title: Words;
  description: Words;
  /** An inline SVG document, drawn by us. */
  icon: string;
  /** Colour of the icon's tile, `#rrggbb`. */
  colour: string;
  /** Absent: the connector needs no account (webhook, schedule, form…). */
  connection?: CatalogConnection;
  /** Its dynamic lists that need something: which params of the step each depends on. */
  lists?: Record<string, { dependsOn: string[] }>;
  triggers: CatalogTrigger[];
  actions: CatalogAction[];
};

export type CatalogConnection = {
  kind: 'key' | 'oauth2';
  /** JSON Schema of what a person types (secrets carry `x-ui.secret`). */
  params: JsonSchema;
  /** Where to find the key, in words. */
  help: Words;
  /** A practice account can be made with one click. */
  practice: boolean;
};

export type CatalogTrigger = {
  name: string;
  title: Words;
  /** The generated line of the step, with `{param}` and `{param|fallback}` places. */
  summary: Words;
  kind: 'webhook' | 'form' | 'schedule' | 'poll' | 'manual';
  params: JsonSchema;
  output: JsonSchema;
  sample: Json;
  /** Tells a number of somebody that a flow can watch, such as a lead score; with the paths of both where the app knows them. */
  threshold?: { value?: string; of?: string };
};

/** `save`: creates or updates. */
export type Written = { act: 'create' | 'update' | 'save' | 'send'; one: Words; many: Words };

export type Idempotency = 'key' | 'upsert' | 'check' | 'none';

export type CatalogAction = {
  name: string;
  title: Words;
  summary: Words;
  description: Words;
  /** Reading steps may be repeated and tested freely; writing steps are simulated in tests. */
  effect: 'read' | 'write';
  idempotency: Idempotency;
  /** What one call of a writing action makes: "creates 1 lead". Without it the title says what is done. */
  writes?: Written;
  /** Known to be long (> 5 s): goes straight to a regular activity with heartbeats. */
  long: boolean;
  params: JsonSchema;
  output: JsonSchema;
  sample: Json;
};

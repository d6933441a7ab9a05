import type { Catalog, CatalogAction, CatalogConnection, CatalogConnector, CatalogTrigger, Json, JsonSchema } from '@navette/flow';
import { z } from 'zod';
import type { ActionDefinition } from './action.js';
import type { ConnectionDefinition } from './connection.js';
import type { ConnectorDefinition } from './connector.js';
import { defaultIdempotency } from './idempotency-of.js';
import type { TriggerDefinition } from './trigger.js';

/** Everything that the editor and the compiler may know of these connectors: pure JSON, without a function in it. */
export const catalogOf = (connectors: ConnectorDefinition[]): Catalog => ({ connectors: connectors.map(manifestOf) });

/** One connector's part of the catalogue. Params are described as they are typed in, outputs as they come out. */
export const manifestOf = (connector: ConnectorDefinition): CatalogConnector => ({
  name: connector.name,
  version: connector.version,
  title: connector.title,
  description: connector.description,
  icon: connector.icon,
  colour: connector.colour,
  ...(connector.connection ? { connection: connectionOf(connector.connection) } : {}),
  ...listsOf(connector),
  triggers: connector.triggers.map(triggerOf),
  actions: connector.actions.map(actionOf),
});

/** Only the lists that depend on something: of the others the editor needs the name alone, which the field gives. */
const listsOf = ({ options = {} }: ConnectorDefinition): Pick<CatalogConnector, 'lists'> => {
  const dependent = Object.entries(options).flatMap(([name, { dependsOn }]) => (dependsOn ? [[name, { dependsOn }] as const] : []));
  return dependent.length > 0 ? { lists: Object.fromEntries(dependent) } : {};
};

const connectionOf = ({ kind, params, help, practice }: ConnectionDefinition): CatalogConnection => ({
  kind,
  params: paramsSchema(params),
  help,
  practice: practice !== undefined,
});

const triggerOf = ({ name, title, summary, kind, params, output, sample, threshold }: TriggerDefinition): CatalogTrigger => ({
  name,
  title,
  summary,
  kind,
  params: paramsSchema(params),
  output: outputSchema(output),
  sample,
  ...(threshold && { threshold }),
});

const actionOf = (action: ActionDefinition): CatalogAction => ({
  name: action.name,
  title: action.title,
  summary: action.summary,
  description: action.description,
  effect: action.effect,
  idempotency: defaultIdempotency(action),
  ...(action.writes && { writes: action.writes }),
  long: action.long ?? false,
  params: paramsSchema(action.params),
  output: outputSchema(action.output),
  sample: (action.examples.good[0]?.output ?? null) as Json,
});

/** A schema that JSON Schema cannot say (a transform, a custom check) is shown as "anything"; the check still runs on the server. */
const paramsSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const outputSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema;

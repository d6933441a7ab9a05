import type { ActionDefinition, ConnectorDefinition, TriggerDefinition } from '@navette/connector-sdk';
import { catalogOf } from '@navette/connector-sdk';
import type { Catalog } from '@navette/flow';
import { core } from './core/index.js';
import { email } from './email/index.js';
import { ringover } from './ringover/index.js';
import { zohoCrm } from './zoho-crm/index.js';

export { type FormField, type FormParams, formParams } from './core/src/form-params.js';
export { type FormReading, readForm } from './core/src/read-form.js';

/** Every app that Navette knows. A new connector is one line here, and one in `emulators.ts`. */
export const connectors: ConnectorDefinition[] = [core, ringover, zohoCrm, email];

const byName = new Map(connectors.map((connector) => [connector.name, connector]));

export const findConnector = (name: string): ConnectorDefinition | undefined => byName.get(name);

export const findAction = (connector: string, action: string): ActionDefinition<any, any> | undefined =>
  // any: actions of all params
  findConnector(connector)?.actions.find(({ name }) => name === action);

export const findTrigger = (connector: string, trigger: string): TriggerDefinition<any> | undefined =>
  // any: triggers of all params
  findConnector(connector)?.triggers.find(({ name }) => name === trigger);

let made: Catalog | undefined;

/** What editor, compiler and API know of them. Made once: turning schemas into JSON Schema takes tens of milliseconds. */
export const catalog = (): Catalog => {
  made ??= catalogOf(connectors);
  return made;
};

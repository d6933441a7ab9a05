import type { Catalog, CatalogAction, CatalogConnector, CatalogTrigger } from '../catalog.js';

export const findConnector = (catalog: Catalog, name: string): CatalogConnector | undefined =>
  catalog.connectors.find((connector) => connector.name === name);

export const findAction = (catalog: Catalog, { connector, action }: { connector: string; action: string }): CatalogAction | undefined =>
  findConnector(catalog, connector)?.actions.find(({ name }) => name === action);

export const findTrigger = (catalog: Catalog, { connector, trigger }: { connector: string; trigger: string }): CatalogTrigger | undefined =>
  findConnector(catalog, connector)?.triggers.find(({ name }) => name === trigger);

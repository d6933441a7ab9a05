import type { CatalogConnection, CatalogConnector } from '@navette/flow';

/** An app that asks for an account before it is used; a webhook or a schedule does not. */
export type AppWithAccounts = CatalogConnector & { connection: CatalogConnection };

export const hasAccounts = (connector: CatalogConnector | undefined): connector is AppWithAccounts => connector?.connection !== undefined;

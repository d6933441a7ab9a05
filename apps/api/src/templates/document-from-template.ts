import type { FlowDocument, Language } from '@navette/flow';
import type { Caller } from '../auth/identify.js';
import { connectorWithAccount } from '../connections/open-connection.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import type { FlowHabits } from '../flows/empty-document.js';
import { found } from '../things.js';
import { makeOwnersTable } from './owners-table.js';
import { templates } from './templates.js';

export type TemplateDeps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'>;
type Request = FlowHabits & { template: string; name?: string; connections: Record<string, string>; language: Language };

/** The template's document with the chosen connections, and its table, made and filled. */
export const documentFromTemplate = async (deps: TemplateDeps, caller: Caller, request: Request): Promise<FlowDocument> => {
  const template = found(
    templates.find(({ id }) => id === request.template),
    'template',
  );
  const organisationId = caller.organisation.id;
  await checkConnections(deps, organisationId, request.connections);
  const { language, connections } = request;
  const tableId = template.table && (await makeOwnersTable(deps, { organisationId, language, country: request.country, connections }));
  return template.make({ name: request.name ?? template.title[language], language, habits: request, connections, tableId });
};

const checkConnections = async (
  { store, connectors }: TemplateDeps,
  organisationId: string,
  chosen: Record<string, string>,
): Promise<void> => {
  for (const [connector, id] of Object.entries(chosen)) {
    const connection = await store.connections.one(organisationId, id);
    if (connection?.connector === connector) continue;
    throw new ApiError('templateNeedsConnection', { connection: id, connector: connectorWithAccount(connectors, connector).title });
  }
};

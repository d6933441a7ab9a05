import { type Catalog, type Compiled, compile, type FlowDocument, type RequiredFields } from '@navette/flow';
import type { Store } from '@navette/store';

export type Checked = Compiled & { blocking: number };

/**
 * What the compiler says of a document, knowing which connections, tables and secrets the organisation has. `required`: what the apps want of
 * new records, where it was asked.
 */
export const checkDocument = async (
  deps: { store: Store; catalog: Catalog },
  of: { organisationId: string; flowId?: string; document: FlowDocument; required?: RequiredFields[] },
): Promise<Checked> => {
  const [connections, tables, secrets] = await Promise.all([
    deps.store.connections.list(of.organisationId),
    deps.store.tables.list(of.organisationId),
    deps.store.secrets.ids(of.organisationId),
  ]);
  const compiled = compile(of.document, deps.catalog, {
    connections: connections.map(({ id, connector, health }) => ({ id, connector, health })),
    tables: tables.map(({ id }) => id),
    secrets,
    flowId: of.flowId,
    required: of.required,
  });
  return { ...compiled, blocking: compiled.issues.filter(({ level }) => level === 'blocking').length };
};

import type { ConnectionLine, FlowDetail, FlowLine, LookupTableLine, Samples } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { useConnections } from '../api/connections';
import { useFlow, useFlows, useSamples } from '../api/flows';
import { useSecretIds } from '../api/secrets';
import { useTables } from '../api/tables';
import { useCatalogWithTables } from '../api/use-catalog-with-tables';

export type EditorData = {
  flow: FlowDetail;
  catalog: Catalog;
  connections: ConnectionLine[];
  tables: LookupTableLine[];
  flows: FlowLine[];
  /** What steps keep secret; undefined until it is known. */
  secrets: string[] | undefined;
  events: Samples['samples'];
};

/** Everything the editor stands on; the last events may come later or not at all. */
export const useEditorData = (flowId: string): { data: EditorData | undefined; error: unknown; retry(): void } => {
  const flow = useFlow(flowId);
  const catalog = useCatalogWithTables();
  const connections = useConnections();
  const tables = useTables();
  const flows = useFlows();
  const secrets = useSecretIds();
  const samples = useSamples(flowId);
  const needed = [flow, catalog, connections, tables, flows];
  const data =
    flow.data && catalog.data && connections.data && tables.data && flows.data
      ? {
          flow: flow.data,
          catalog: catalog.data,
          connections: connections.data.connections,
          tables: tables.data.tables,
          flows: flows.data.flows,
          secrets,
          events: samples.data?.samples ?? noEvents,
        }
      : undefined;
  const retry = () => {
    for (const query of needed) if (query.error) void query.refetch();
  };
  return { data, error: needed.find((query) => query.error)?.error, retry };
};

const noEvents: Samples['samples'] = [];
